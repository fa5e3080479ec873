namespace Gatehouse.LambdaRunner.Environments;

/// <summary>
/// Times the event of one environment: how long it has run, and when it has run too long. The timer is not stopped with the event, since
/// setting it anew would cost every event more: when it goes off it looks what is due. Guarded by its environment.
/// </summary>
internal sealed class EventDeadline : IDisposable
{
    private readonly TimeSpan _timeout;
    private readonly TimeProvider _time;
    private readonly ITimer _timer;
    private long _startedAt;
    private bool _isSet;

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
        if (!_isSet) Set(_timeout);
        return _time.GetUtcNow() + _timeout;
    }

    /// <summary>
    /// The timer went off: whether the deadline of an event that runs has come. A timer that was set for an earlier event, or by a clock that
    /// is coarser than ours, is set again.
    /// </summary>
    public bool HasCome(bool isRunning)
    {
        _isSet = false;
        if (!isRunning) return false;
        var left = _timeout - _time.GetElapsedTime(_startedAt);
        if (left > TimeSpan.Zero) Set(left);
        return left <= TimeSpan.Zero;
    }

    public void Dispose() => _timer.Dispose();

    private void Set(TimeSpan left)
    {
        _isSet = true;
        _timer.Change(left, Timeout.InfiniteTimeSpan);
    }
}
