using Gatehouse.Aws.ApiGateway;
using Gatehouse.Protocol;

namespace Gatehouse.EdgeRouter.Rest.Quotas;

/// <summary>How often a plan lets one of its keys call within a period.</summary>
internal sealed class KeyQuota
{
    private readonly long _limit;
    private readonly long _offset;
    private readonly DateTimeOffset _initialEnds;
    private readonly long _granted;
    private readonly DateTimeOffset _grantStarts;
    private readonly DateTimeOffset _grantEnds;

    private KeyQuota(QuotaSettings quota, DateTimeOffset initialEnds, QuotaGrant? grant)
    {
        Period = quota.Period;
        _limit = quota.Limit;
        _offset = quota.Offset;
        _initialEnds = initialEnds;
        _granted = grant?.Requests ?? 0;
        _grantStarts = grant?.PeriodStarts.ToDateTimeOffset() ?? DateTimeOffset.MaxValue;
        _grantEnds = grant?.PeriodEnds.ToDateTimeOffset() ?? DateTimeOffset.MinValue;
    }

    /// <summary>DAY, WEEK or MONTH.</summary>
    public string Period { get; }

    /// <summary>Null where the plan has no quota.</summary>
    public static KeyQuota? Of(UsagePlanSnapshot plan, string keyId) => plan.Plan.Quota is { } quota
        ? new KeyQuota(
            quota,
            plan.InitialPeriodEnds?.ToDateTimeOffset() ?? DateTimeOffset.MinValue,
            plan.QuotaGrants.FirstOrDefault(grant => grant.ApiKeyId == keyId))
        : null;

    /// <summary>Less by the offset in the quota's first period, and with what the key was granted for the period that the moment is in.</summary>
    public long LimitAt(DateTimeOffset now) =>
        _limit - (now < _initialEnds ? _offset : 0) + (now >= _grantStarts && now < _grantEnds ? _granted : 0);
}
