using Gatehouse.Protocol;

namespace Gatehouse.EdgeRouter.Rest.Quotas;

/// <summary>How often a plan lets one of its keys call within a period.</summary>
internal sealed class KeyQuota
{
    private readonly long _limit;
    private readonly long _granted;
    private readonly DateTimeOffset _grantStarts;
    private readonly DateTimeOffset _grantEnds;

    private KeyQuota(string period, long limit, QuotaGrant? grant)
    {
        Period = period;
        _limit = limit;
        _granted = grant?.Requests ?? 0;
        _grantStarts = grant?.PeriodStarts.ToDateTimeOffset() ?? DateTimeOffset.MaxValue;
        _grantEnds = grant?.PeriodEnds.ToDateTimeOffset() ?? DateTimeOffset.MinValue;
    }

    /// <summary>DAY, WEEK or MONTH.</summary>
    public string Period { get; }

    /// <summary>Null where the plan has no quota.</summary>
    public static KeyQuota? Of(UsagePlanSnapshot plan, string keyId) => plan.Plan.Quota is { } quota
        ? new KeyQuota(quota.Period, quota.Limit, plan.QuotaGrants.FirstOrDefault(grant => grant.ApiKeyId == keyId))
        : null;

    /// <summary>With what the key was granted for the period that the moment is in.</summary>
    public long LimitAt(DateTimeOffset now) => now >= _grantStarts && now < _grantEnds ? _limit + _granted : _limit;
}
