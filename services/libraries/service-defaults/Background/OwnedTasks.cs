namespace Gatehouse.ServiceDefaults.Background;

/// <summary>Work that nobody awaits while it goes on, kept so that its owner can await it at shutdown.</summary>
public sealed class OwnedTasks
{
    private readonly HashSet<Task> _running = [];
    private readonly Lock _gate = new();

    /// <summary>How many have not ended.</summary>
    public int Count
    {
        get
        {
            lock (_gate) return _running.Count;
        }
    }

    /// <summary>Keeps the task until it has ended. It is to observe its own failures.</summary>
    public void Own(Task task)
    {
        if (task.IsCompleted) return;
        lock (_gate) _running.Add(task);
        _ = task.ContinueWith(Disown, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    /// <summary>Completes when what is running now has ended.</summary>
    public Task WhenDoneAsync()
    {
        lock (_gate) return Task.WhenAll(_running);
    }

    private void Disown(Task task)
    {
        lock (_gate) _running.Remove(task);
    }
}
