using Gatehouse.Aws.ApiGateway;

namespace Gatehouse.ControlPlane.ApiGateway.Quotas;

/// <summary>What a key used on each day, and what remained of its quota at the day's end.</summary>
internal sealed class UsageHistory(UsageCounters counters)
{
    /// <param name="quota">What the key may use.</param>
    /// <param name="place">Whose usage it is.</param>
    /// <param name="start">The first day.</param>
    /// <param name="end">The last one.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<ListOfUsage> ReadAsync(
        PlanQuota quota, UsagePlace place, DateOnly start, DateOnly end, CancellationToken cancellationToken)
    {
        var usedInPeriod = 0L;
        var usage = new ListOfUsage();
        for (var day = QuotaPeriod.Of(quota.Kind, start).Start; day <= end; day = day.AddDays(1))
        {
            var period = QuotaPeriod.Of(quota.Kind, day);
            var used = await counters.OfDayAsync(place, day, cancellationToken);
            usedInPeriod = day == period.Start ? used : usedInPeriod + used;
            if (day >= start)
            {
                usage.Items.Add(new ListOfLong { Items = { used, Math.Max(0, quota.AllowedIn(period) - usedInPeriod) } });
            }
        }

        return usage;
    }
}
