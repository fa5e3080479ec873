namespace Gatehouse.ControlPlane.Discovery;

/// <summary>Which APIs changed since they were last looked at, and up to which revision: any number of changes of one API are one entry.</summary>
internal sealed class ApiChanges
{
    private readonly Lock _lock = new();
    private HashSet<string> _ids = new(StringComparer.Ordinal);
    private long _revision;
    private TaskCompletionSource _any = NewSignal();

    public void Add(string apiId)
    {
        lock (_lock)
        {
            _ids.Add(apiId);
        }
    }

    /// <summary>A commit has been looked at whole.</summary>
    public void Reach(long revision)
    {
        lock (_lock)
        {
            _revision = revision;
            _any.TrySetResult();
        }
    }

    /// <summary>Waits until there is a commit and takes all APIs that changed up to the newest.</summary>
    public async Task<(IReadOnlyCollection<string> ApiIds, long Revision)> TakeAsync(CancellationToken cancellationToken)
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
            return (taken, _revision);
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
