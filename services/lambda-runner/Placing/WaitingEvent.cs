namespace Gatehouse.LambdaRunner.Placing;

/// <summary>An event that found no idle environment and waits its turn.</summary>
internal sealed class WaitingEvent : IDisposable
{
    private readonly TaskCompletionSource<Placement> _placed = new();
    private ITimer? _patience;

    /// <summary>Whether it has waited long enough to be worth an environment of its own.</summary>
    public bool IsRipe { get; set; }

    public Task<Placement> Placed => _placed.Task;

    /// <summary>Runs the action once when the event has waited this long.</summary>
    public void WhenRipe(TimeProvider time, TimeSpan patience, Action<WaitingEvent> ripen) =>
        _patience = time.CreateTimer(_ => ripen(this), null, patience, Timeout.InfiniteTimeSpan);

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

    public void Dispose() => _patience?.Dispose();
}
