using System.Globalization;
using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.Patching;
using Gatehouse.ControlPlane.ApiGateway.UsagePlans;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.Quotas;

/// <summary>
/// Says how much remains to a key in the current period: <c>replace /remaining</c>.
/// https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateUsage.html
/// </summary>
internal sealed class UpdateUsage(UsagePlanReader plans, UsageCounters counters, UsageHistory history, TimeProvider time)
    : IOperation<UpdateUsageRequest, Usage>
{
    public async Task<Outcome<Usage>> HandleAsync(UpdateUsageRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var plan = await plans.GetAsync(scope, request.UsagePlanId, cancellationToken);
        var member = await plans.GetAsync(scope, request.UsagePlanId, UsagePlanDocument.Keys, request.KeyId, cancellationToken);
        if (!plan.Succeeded || !member.Succeeded)
        {
            return (plan.Failure ?? member.Failure)!;
        }

        if (plan.Value.Quota is not { } quota)
        {
            return UsageFailures.NoQuota(request.UsagePlanId);
        }

        var place = UsagePlace.Of(scope, request.UsagePlanId, request.KeyId);
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var period = QuotaPeriod.Of(quota.Period, today);
        foreach (var patch in request.PatchOperations)
        {
            if (patch is not { Op: "replace", Path: "/remaining" })
            {
                return PatchRefusals.NamingPaths.UnknownPath(patch, []);
            }

            if (!long.TryParse(patch.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var remaining))
            {
                return PatchFailures.NotANumber(patch.Path, patch.Value);
            }

            var used = await counters.OfPeriodAsync(place, period, cancellationToken);
            await counters.GrantAsync(place, used - (quota.Limit - remaining), period, cancellationToken);
        }

        var date = today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new Usage
        {
            UsagePlanId = request.UsagePlanId,
            StartDate = date,
            EndDate = date,
            Items = { [request.KeyId] = await history.ReadAsync(plan.Value, place, today, today, cancellationToken) },
        };
    }
}
