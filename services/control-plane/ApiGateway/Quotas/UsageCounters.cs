using System.Globalization;
using Gatehouse.AwsWire.Scope;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.ApiGateway.Quotas;

/// <summary>How much a key has used of a plan, day by day for those who ask, and per period for the quota.</summary>
internal sealed class UsageCounters(IDocumentStore store)
{
    public async ValueTask<long> AddAsync(
        UsagePlace place, long requests, DateOnly day, QuotaPeriod period, CancellationToken cancellationToken)
    {
        await store.IncrementAsync(place.Counter("day", day), requests, cancellationToken);
        return await store.IncrementAsync(PeriodCounter(place, period), requests, cancellationToken);
    }

    public ValueTask<long> OfDayAsync(UsagePlace place, DateOnly day, CancellationToken cancellationToken) =>
        store.IncrementAsync(place.Counter("day", day), by: 0, cancellationToken);

    public ValueTask<long> OfPeriodAsync(UsagePlace place, QuotaPeriod period, CancellationToken cancellationToken) =>
        store.IncrementAsync(PeriodCounter(place, period), by: 0, cancellationToken);

    // The length tells periods of different kinds apart that begin on one day.
    private static DocumentKey PeriodCounter(UsagePlace place, QuotaPeriod period) =>
        place.Counter($"period{period.End.DayNumber - period.Start.DayNumber}", period.Start);
}

/// <summary>A key in a plan.</summary>
internal readonly record struct UsagePlace(string Account, string Region, string PlanId, string KeyId)
{
    public static UsagePlace Of(CallScope scope, string planId, string keyId) => new(scope.Account, scope.Region, planId, keyId);

    public DocumentKey Counter(string kind, DateOnly day) =>
        new(Account, Region, "apigateway/usage", string.Create(CultureInfo.InvariantCulture, $"{PlanId}/{KeyId}/{kind}/{day:yyyy-MM-dd}"));
}
