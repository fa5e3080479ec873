using Gatehouse.Aws.ApiGateway;
using Gatehouse.Protocol;

namespace Gatehouse.ControlPlane.ApiGateway.Quotas;

/// <summary>What a key used on each day, and what remained of its quota at the day's end.</summary>
internal sealed class UsageHistory(UsageCounters counters)
{
    /// <param name="plan">The plan that the key is in.</param>
    /// <param name="grant">What the key was granted last; null when nothing.</param>
    /// <param name="place">Whose usage it is.</param>
    /// <param name="start">The first day.</param>
    /// <param name="end">The last one.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<ListOfUsage> ReadAsync(
        UsagePlan plan, QuotaGrant? grant, UsagePlace place, DateOnly start, DateOnly end, CancellationToken cancellationToken)
    {
        var kind = plan.Quota?.Period ?? "";
        var usedInPeriod = 0L;
        var usage = new ListOfUsage();
        for (var day = QuotaPeriod.Of(kind, start).Start; day <= end; day = day.AddDays(1))
        {
            var period = QuotaPeriod.Of(kind, day);
            var used = await counters.OfDayAsync(place, day, cancellationToken);
            usedInPeriod = day == period.Start ? used : usedInPeriod + used;
            if (day >= start)
            {
                usage.Items.Add(new ListOfLong { Items = { used, Remaining(plan, grant, period, usedInPeriod) } });
            }
        }

        return usage;
    }

    private static long Remaining(UsagePlan plan, QuotaGrant? grant, QuotaPeriod period, long used)
    {
        var granted = grant is not null && grant.PeriodStarts.Equals(QuotaPeriod.Beginning(period.Start)) ? grant.Requests : 0;
        return Math.Max(0, (plan.Quota?.Limit ?? 0) + granted - used);
    }
}
