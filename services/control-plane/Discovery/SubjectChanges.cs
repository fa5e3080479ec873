namespace Gatehouse.ControlPlane.Discovery;

/// <summary>What changed since it was last looked at, and up to which revision: any number of changes of one subject are one entry.</summary>
internal sealed class SubjectChanges
{
    private readonly Lock _lock = new();
    private HashSet<Subject> _subjects = [];
    private long _revision;
    private TaskCompletionSource _any = NewSignal();

    public void Add(Subject subject)
    {
        lock (_lock)
        {
            _subjects.Add(subject);
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

    /// <summary>Waits until there is a commit and takes all subjects that changed up to the newest.</summary>
    public async Task<(IReadOnlyCollection<Subject> Subjects, long Revision)> TakeAsync(CancellationToken cancellationToken)
    {
        Task any;
        lock (_lock)
        {
            any = _any.Task;
        }

        await any.WaitAsync(cancellationToken);
        lock (_lock)
        {
            var taken = _subjects;
            _subjects = [];
            _any = NewSignal();
            return (taken, _revision);
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
