using Gatehouse.Protocol;

namespace Gatehouse.EdgeRouter.Rest.Quotas;

/// <summary>How often a plan lets one of its keys call within a period.</summary>
internal sealed class KeyQuota
{
    private readonly long _limit;
    private readonly QuotaGrant? _grant;

    private KeyQuota(string period, long limit, QuotaGrant? grant)
    {
        Period = period;
        _limit = limit;
        _grant = grant;
    }

    /// <summary>DAY, WEEK or MONTH.</summary>
    public string Period { get; }

    /// <summary>Null where the plan has no quota.</summary>
    public static KeyQuota? Of(UsagePlanSnapshot plan, string keyId) => plan.Plan.Quota is { } quota
        ? new KeyQuota(quota.Period, quota.Limit, plan.QuotaGrants.FirstOrDefault(grant => grant.ApiKeyId == keyId))
        : null;

    /// <summary>With what the key was granted for the period that the moment is in.</summary>
    public long LimitAt(DateTimeOffset now) =>
        _grant is not null && now >= _grant.PeriodStarts.ToDateTimeOffset() && now < _grant.PeriodEnds.ToDateTimeOffset()
            ? _limit + _grant.Requests
            : _limit;
}
