namespace Gatehouse.LambdaRunner.Placing;

/// <summary>An event that found no idle environment and waits its turn.</summary>
internal sealed class WaitingEvent : IDisposable
{
    private readonly TaskCompletionSource<Placement> _placed = new();
    private ITimer? _patience;
    private CancellationTokenRegistration _leaving;

    /// <summary>Whether it has waited long enough to be worth an environment of its own.</summary>
    public bool IsRipe { get; set; }

    /// <summary>How many others had been served when it last looked.</summary>
    public long ServedBefore { get; set; }

    /// <summary>How often its patience was renewed.</summary>
    public int Renewals { get; set; }

    public Task<Placement> Placed => _placed.Task;

    /// <summary>Runs the action whenever the event has waited this long again.</summary>
    public void WhenPatienceEnds(TimeProvider time, TimeSpan patience, Action<WaitingEvent> action) =>
        _patience = time.CreateTimer(_ => action(this), null, patience, patience);

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

    public void Dispose()
    {
        _patience?.Dispose();
        _leaving.Unregister();
    }
}
