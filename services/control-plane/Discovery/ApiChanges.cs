namespace Gatehouse.ControlPlane.Discovery;

/// <summary>Which APIs changed since they were last looked at: any number of changes of one API are one entry.</summary>
internal sealed class ApiChanges
{
    private readonly Lock _lock = new();
    private HashSet<string> _ids = new(StringComparer.Ordinal);
    private TaskCompletionSource _any = NewSignal();

    public void Add(string apiId)
    {
        lock (_lock)
        {
            _ids.Add(apiId);
            _any.TrySetResult();
        }
    }

    /// <summary>Waits until an API changed and takes all that did.</summary>
    public async Task<IReadOnlyCollection<string>> TakeAsync(CancellationToken cancellationToken)
    {
        Task any;
        lock (_lock)
        {
            any = _any.Task;
        }

        await any.WaitAsync(cancellationToken);
        lock (_lock)
        {
            var taken = _ids;
            _ids = new(StringComparer.Ordinal);
            _any = NewSignal();
            return taken;
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
