namespace Gatehouse.EdgeRouter.WebSockets.Sessions;

/// <summary>
/// Tells when a connection has been idle, or open, for too long. Activity only notes the time; the one timer looks at the note when
/// it fires and is set anew.
/// </summary>
internal sealed class SessionAge : IDisposable
{
    private readonly WebSocketsOptions _options;
    private readonly TimeProvider _time;
    private readonly Action _expired;
    private readonly DateTimeOffset _openedAt;
    private readonly ITimer _timer;
    private long _lastActiveTicks;

    public SessionAge(WebSocketsOptions options, TimeProvider time, Action expired)
    {
        (_options, _time, _expired) = (options, time, expired);
        _openedAt = time.GetUtcNow();
        _lastActiveTicks = _openedAt.UtcTicks;
        _timer = time.CreateTimer(static age => ((SessionAge)age!).Look(), this, Left(_openedAt), Timeout.InfiniteTimeSpan);
    }

    public DateTimeOffset LastActiveAt => new(Interlocked.Read(ref _lastActiveTicks), TimeSpan.Zero);

    public void Touch() => Interlocked.Exchange(ref _lastActiveTicks, _time.GetUtcNow().UtcTicks);

    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        var left = Left(_time.GetUtcNow());
        if (left <= TimeSpan.Zero) _expired();
        else _timer.Change(left, Timeout.InfiniteTimeSpan);
    }

    private TimeSpan Left(DateTimeOffset now)
    {
        var idle = LastActiveAt + _options.IdleTimeout - now;
        var life = _openedAt + _options.Lifetime - now;
        return idle < life ? idle : life;
    }
}
