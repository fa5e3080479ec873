using Gatehouse.Aws.ApiGateway;

namespace Gatehouse.ControlPlane.ApiGateway.Quotas;

/// <summary>What a key used on each day, and what remained of its quota at the day's end.</summary>
internal sealed class UsageHistory(UsageCounters counters, TimeProvider time)
{
    public async Task<ListOfUsage> ReadAsync(
        UsagePlan plan, UsagePlace place, DateOnly start, DateOnly end, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var kind = plan.Quota?.Period ?? "";
        var usedInPeriod = 0L;
        var usage = new ListOfUsage();
        for (var day = QuotaPeriod.Of(kind, start).Start; day <= end; day = day.AddDays(1))
        {
            var period = QuotaPeriod.Of(kind, day);
            var used = await counters.OfDayAsync(place, day, cancellationToken);
            usedInPeriod = day == period.Start ? used : usedInPeriod + used;

            // What was granted since is in the period's counter only.
            var counted = day == today ? await counters.OfPeriodAsync(place, period, cancellationToken) : usedInPeriod;
            if (day >= start)
            {
                usage.Items.Add(new ListOfLong { Items = { used, Math.Max(0, (plan.Quota?.Limit ?? 0) - counted) } });
            }
        }

        return usage;
    }
}
