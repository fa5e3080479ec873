namespace Gatehouse.Store.Changes;

/// <summary>Wakes whoever waits for the next commit. Take <see cref="Next"/> before reading: then no commit falls in between.</summary>
internal sealed class ChangeSignal
{
    private TaskCompletionSource _next = NewSource();

    public Task Next => Volatile.Read(ref _next).Task;

    public void Raise() => Interlocked.Exchange(ref _next, NewSource()).SetResult();

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
