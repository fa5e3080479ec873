namespace Gatehouse.EdgeRouter.Throttling;

/// <summary>
/// A token bucket: it holds as many tokens as the burst, gets new ones at the rate, and every call takes one. Full at first. A rate or burst
/// of nothing lets nobody pass.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-throttling.html
/// </summary>
internal sealed class TokenBucket(double rate, double burst)
{
    private readonly Lock _lock = new();
    private double _tokens = burst;
    private long _filledAt = long.MinValue;

    /// <summary>Calls per second in the long run.</summary>
    public double Rate { get; } = rate;

    /// <summary>Calls at once.</summary>
    public double Burst { get; } = burst;

    /// <summary>False when there is no token.</summary>
    public bool TryTake(DateTimeOffset now)
    {
        lock (_lock)
        {
            Fill(now.UtcTicks);
            if (Rate <= 0 || _tokens < 1) return false;

            _tokens -= 1;
            return true;
        }
    }

    // Requests may be counted in another order than they arrived in: time never runs back here.
    private void Fill(long now)
    {
        if (_filledAt != long.MinValue && now > _filledAt)
        {
            _tokens = Math.Min(Burst, _tokens + (Rate * (now - _filledAt) / TimeSpan.TicksPerSecond));
        }

        _filledAt = Math.Max(now, _filledAt);
    }
}
