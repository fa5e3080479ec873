using Gatehouse.Aws.ApiGateway;
using Gatehouse.Protocol;

namespace Gatehouse.ControlPlane.ApiGateway.Quotas;

/// <summary>
/// How much a plan lets one of its keys call in a period.
/// https://docs.aws.amazon.com/apigateway/latest/api/API_QuotaSettings.html
/// </summary>
/// <param name="Plan">The plan.</param>
/// <param name="Began">When it got its quota; null when that was not kept, and then the offset does not count.</param>
/// <param name="Grant">What the key was granted last; null when nothing.</param>
internal sealed record PlanQuota(UsagePlan Plan, Timestamp? Began, QuotaGrant? Grant)
{
    public string Kind => Plan.Quota?.Period ?? "";

    /// <summary>The limit, less by the offset in the period in which it all began.</summary>
    public long LimitIn(QuotaPeriod period)
    {
        var quota = Plan.Quota ?? new QuotaSettings();
        return Began is not null && InitialOf(Kind, Began) == period ? quota.Limit - quota.Offset : quota.Limit;
    }

    /// <summary>With what the key was granted for that period.</summary>
    public long AllowedIn(QuotaPeriod period) =>
        LimitIn(period) + (Grant is not null && Grant.PeriodStarts.Equals(QuotaPeriod.Beginning(period.Start)) ? Grant.Requests : 0);

    /// <summary>The period in which a quota of that kind began.</summary>
    public static QuotaPeriod InitialOf(string kind, Timestamp began) => QuotaPeriod.Of(kind, DateOnly.FromDateTime(began.ToDateTime()));
}
