using System.Globalization;
using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.Patching;
using Gatehouse.ControlPlane.ApiGateway.UsagePlans;
using Gatehouse.Protocol;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.Quotas;

/// <summary>
/// Says how much remains to a key in the current period: <c>replace /remaining</c>. Edges are told what that is beyond the quota.
/// https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateUsage.html
/// </summary>
internal sealed class UpdateUsage(UsagePlanEditor plans, UsageCounters counters, UsageHistory history, TimeProvider time)
    : IOperation<UpdateUsageRequest, Usage>
{
    public Task<Outcome<Usage>> HandleAsync(UpdateUsageRequest request, CallScope scope, CancellationToken cancellationToken) =>
        plans.EditAsync<Usage>(scope, request.UsagePlanId, async edit =>
        {
            var member = await edit.FindAsync(UsagePlanDocument.Keys, request.KeyId);
            if (!member.Succeeded)
            {
                return member.Failure;
            }

            if (edit.Root.Quota is null)
            {
                return UsageFailures.NoQuota(request.UsagePlanId);
            }

            var place = UsagePlace.Of(scope, request.UsagePlanId, request.KeyId);
            var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
            var began = await edit.FindAsync(UsagePlanDocument.QuotaStart, UsagePlanDocument.TheQuota);
            var grant = await edit.FindAsync(UsagePlanDocument.Grants, request.KeyId);
            var quota = new PlanQuota(edit.Root, began.Succeeded ? began.Value : null, grant.Succeeded ? grant.Value : null);
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

                var period = QuotaPeriod.Of(quota.Kind, today);
                quota = quota with { Grant = await GrantAsync(place, remaining - quota.LimitIn(period), period, cancellationToken) };
                edit.Put(UsagePlanDocument.Grants, request.KeyId, quota.Grant);
            }

            return await DescribeAsync(quota, place, today, cancellationToken);
        }, cancellationToken);

    private async Task<QuotaGrant> GrantAsync(UsagePlace place, long beyondQuota, QuotaPeriod period, CancellationToken cancellationToken) => new()
    {
        ApiKeyId = place.KeyId,
        Requests = beyondQuota + await counters.OfPeriodAsync(place, period, cancellationToken),
        PeriodStarts = QuotaPeriod.Beginning(period.Start),
        PeriodEnds = QuotaPeriod.Beginning(period.End),
    };

    private async Task<Usage> DescribeAsync(PlanQuota quota, UsagePlace place, DateOnly day, CancellationToken cancellationToken)
    {
        var date = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new Usage
        {
            UsagePlanId = quota.Plan.Id,
            StartDate = date,
            EndDate = date,
            Items = { [place.KeyId] = await history.ReadAsync(quota, place, day, day, cancellationToken) },
        };
    }
}
