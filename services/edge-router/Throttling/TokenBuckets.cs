using Gatehouse.EdgeRouter.Caching;

namespace Gatehouse.EdgeRouter.Throttling;

/// <summary>
/// The buckets of all routes, methods and keys. The edge's, not a snapshot's: editing an API fills none, unless its limits change.
/// </summary>
internal sealed class TokenBuckets
{
    /// <summary>What AWS's accounts have in a region, where only one of both limits is set.</summary>
    public const double UsualRate = 10_000;

    public const double UsualBurst = 5_000;

    private const int Remembered = 50_000;

    private readonly BoundedCache<string, TokenBucket> _buckets = new(Remembered);

    /// <param name="owner">Whose limit it is: API, stage and route, or plan and key.</param>
    /// <param name="rate">Calls per second; null for the account's.</param>
    /// <param name="burst">Calls at once; null for the account's.</param>
    /// <returns>Null where there is no limit: accounts have none here.</returns>
    public TokenBucket? Of(string owner, double? rate, double? burst)
    {
        if (rate is null && burst is null) return null;

        var (wantedRate, wantedBurst) = (rate ?? UsualRate, burst ?? UsualBurst);
        if (_buckets.TryGet(owner, out var known) && known.Rate == wantedRate && known.Burst == wantedBurst) return known;

        var bucket = new TokenBucket(wantedRate, wantedBurst);
        _buckets.Set(owner, bucket);
        return bucket;
    }
}
