namespace Gatehouse.LambdaRunner.Environments;

/// <summary>Times the event of one environment: how long it has run, and when it has run too long.</summary>
internal sealed class EventDeadline : IDisposable
{
    private readonly TimeSpan _timeout;
    private readonly TimeProvider _time;
    private readonly ITimer _timer;
    private long _startedAt;

    public EventDeadline(TimeSpan timeout, TimeProvider time, Action onDeadline)
    {
        _timeout = timeout;
        _time = time;
        _timer = time.CreateTimer(_ => onDeadline(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Since the event was handed out; never more than the timeout, as in Lambda's reports.</summary>
    public TimeSpan Elapsed
    {
        get
        {
            var elapsed = _time.GetElapsedTime(_startedAt);
            return elapsed < _timeout ? elapsed : _timeout;
        }
    }

    /// <summary>Starts the clock of one event and returns when it will time out.</summary>
    public DateTimeOffset Start()
    {
        _startedAt = _time.GetTimestamp();
        _timer.Change(_timeout, Timeout.InfiniteTimeSpan);
        return _time.GetUtcNow() + _timeout;
    }

    public void Stop() => _timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    /// <summary>
    /// Whether the deadline has come. A timer that went off for an earlier event, or by a clock that is coarser than ours, is set
    /// again.
    /// </summary>
    public bool HasCome()
    {
        var left = _timeout - _time.GetElapsedTime(_startedAt);
        if (left <= TimeSpan.Zero) return true;
        _timer.Change(left, Timeout.InfiniteTimeSpan);
        return false;
    }

    public void Dispose() => _timer.Dispose();
}
