namespace Gatehouse.LambdaRunner.Placing;

/// <summary>An event that waits its turn.</summary>
/// <param name="joinedAt">When it began to wait, as a timestamp of the clock.</param>
internal sealed class WaitingEvent(long joinedAt) : IDisposable
{
    private readonly TaskCompletionSource<Placement> _placed = new();
    private CancellationTokenRegistration _leaving;

    public long JoinedAt => joinedAt;

    /// <summary>Whether it has waited long enough to be worth an environment of its own.</summary>
    public bool IsRipe { get; set; }

    public Task<Placement> Placed => _placed.Task;

    /// <summary>Runs the action when the event's caller leaves.</summary>
    public void WhenCallerLeaves(Action<WaitingEvent, CancellationToken> action, CancellationToken cancellationToken)
    {
        _leaving = cancellationToken.UnsafeRegister((_, token) => action(this, token), null);
        // Whoever placed it meanwhile could not let go of what was not there yet.
        if (Placed.IsCompleted) _leaving.Unregister();
    }

    public void Place(Placement placement)
    {
        Dispose();
        _placed.TrySetResult(placement);
    }

    public void Abandon(CancellationToken cancellationToken)
    {
        Dispose();
        _placed.TrySetCanceled(cancellationToken);
    }

    public void Dispose() => _leaving.Unregister();
}
