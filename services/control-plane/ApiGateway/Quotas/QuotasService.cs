using Gatehouse.ControlPlane.ApiGateway.UsagePlans;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.Protocol;
using Gatehouse.Store;
using Grpc.Core;

namespace Gatehouse.ControlPlane.ApiGateway.Quotas;

/// <summary>Books what edges let pass and tells them what each key has used.</summary>
internal sealed class QuotasService(IDocumentStore store, UsageCounters counters, TimeProvider time) : Protocol.Quotas.QuotasBase
{
    private const int MostConsumptions = 1_000;

    public override async Task<UsageBalance> Report(UsageReport request, ServerCallContext context)
    {
        if (request.Consumptions.Count > MostConsumptions || request.Consumptions.Any(each => each.Requests < 0))
        {
            throw new RpcException(new Status(StatusCode.InvalidArgument, "At most 1,000 consumptions, none of them negative."));
        }

        var balance = new UsageBalance();
        foreach (var consumption in request.Consumptions)
        {
            balance.Balances.Add(await BookAsync(consumption, context.CancellationToken));
        }

        return balance;
    }

    private async Task<Balance> BookAsync(Consumption consumption, CancellationToken cancellationToken)
    {
        var balance = new Balance { UsagePlanId = consumption.UsagePlanId, ApiKeyId = consumption.ApiKeyId };
        var kind = UsagePlanDocument.Root.Kind;
        var key = kind.Key(consumption.AccountId, consumption.Region, consumption.UsagePlanId);
        if (await store.FindAsync(kind, key, cancellationToken) is not { Value: var plan })
        {
            return balance;
        }

        var place = new UsagePlace(consumption.AccountId, consumption.Region, consumption.UsagePlanId, consumption.ApiKeyId);
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var period = QuotaPeriod.Of(plan.Quota?.Period ?? "", today);
        var used = consumption.Requests == 0
            ? await counters.OfPeriodAsync(place, period, cancellationToken)
            : await counters.AddAsync(place, consumption.Requests, today, period, cancellationToken);
        if (plan.Quota is { } quota)
        {
            balance.Requests = used;
            balance.Period = quota.Period;
            balance.PeriodEnds = QuotaPeriod.Beginning(period.End);
        }

        return balance;
    }
}
