using Gatehouse.Aws.ApiGateway;
using Gatehouse.EdgeRouter.Calls;
using Gatehouse.EdgeRouter.Rest.Quotas;
using Gatehouse.EdgeRouter.Throttling;
using Gatehouse.Protocol;

namespace Gatehouse.EdgeRouter.Rest.Keys;

/// <summary>A usage plan as it limits one of its keys: what it covers, how often the key may call, how often single methods, and how much in a period.</summary>
internal sealed class PlanOfKey
{
    private readonly TokenBucket? _bucket;
    private readonly KeyQuota? _quota;
    private readonly KeyUsage _usage;
    private readonly UsageLedger _ledger;
    private readonly HashSet<(string Api, string Stage)> _covered;
    private readonly Dictionary<(string Api, string Stage, string Method), TokenBucket> _ofMethods = [];

    public PlanOfKey(UsagePlanSnapshot snapshot, UsagePlace place, TokenBuckets buckets, UsageLedger ledger)
    {
        var plan = snapshot.Plan;
        var owner = $"{place.PlanId}/{place.KeyId}";
        _quota = KeyQuota.Of(snapshot, place.KeyId);
        _usage = ledger.Of(place, isLimited: _quota is not null);
        _ledger = ledger;
        _bucket = BucketOf(owner, plan.Throttle, buckets);
        _covered = [.. plan.ApiStages.Select(each => (each.ApiId, each.Stage))];
        foreach (var stage in plan.ApiStages)
        {
            foreach (var (method, throttle) in stage.Throttle)
            {
                if (BucketOf($"{owner}/{stage.ApiId}/{stage.Stage}{method}", throttle, buckets) is { } bucket)
                {
                    _ofMethods[(stage.ApiId, stage.Stage, method)] = bucket;
                }
            }
        }
    }

    public bool Covers(string apiId, string stage) => _covered.Contains((apiId, stage));

    /// <summary>False when the key has called too often, methods aside: a WebSocket API has none.</summary>
    public bool TryTake(DateTimeOffset now) => _bucket?.TryTake(now) ?? true;

    /// <summary>False when the key has called too often; a method's own limit, <c>/pets/GET</c>, comes before the plan's.</summary>
    public bool TryTake(RestCall call)
    {
        var method = _ofMethods.Count == 0
            ? null
            : _ofMethods.GetValueOrDefault((call.ApiId, call.StageName, $"{call.ResourcePath}/{call.Method!.Verb}"));
        return (method ?? _bucket)?.TryTake(call.Exchange.ReceivedAt) ?? true;
    }

    /// <summary>False when the quota is used up.</summary>
    public bool TryCount(ApiCall call) => _ledger.TryCount(_usage, _quota, call.Exchange.ReceivedAt);

    private static TokenBucket? BucketOf(string owner, ThrottleSettings? throttle, TokenBuckets buckets) => throttle is null
        ? null
        : buckets.Of(owner, throttle.HasRateLimit ? throttle.RateLimit : null, throttle.HasBurstLimit ? throttle.BurstLimit : null);
}
