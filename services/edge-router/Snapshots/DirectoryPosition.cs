namespace Gatehouse.EdgeRouter.Snapshots;

/// <summary>Up to which commit of the control-plane the directory is told. Only ever looked at by management requests.</summary>
internal sealed class DirectoryPosition
{
    private readonly Lock _lock = new();
    private long _revision;
    private TaskCompletionSource _moved = NewSignal();

    public void Reach(long revision)
    {
        TaskCompletionSource moved;
        lock (_lock)
        {
            _revision = revision;
            moved = _moved;
            _moved = NewSignal();
        }

        moved.SetResult();
    }

    /// <summary>Completes once everything up to a revision is told.</summary>
    public async Task WaitAsync(long revision, CancellationToken cancellationToken)
    {
        while (!IsReached(revision, out var move))
        {
            await move.WaitAsync(cancellationToken);
        }
    }

    private bool IsReached(long revision, out Task nextMove)
    {
        lock (_lock)
        {
            nextMove = _moved.Task;
            return _revision >= revision;
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
