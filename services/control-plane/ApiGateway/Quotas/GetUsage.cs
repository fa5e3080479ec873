using System.Globalization;
using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.UsagePlans;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.Quotas;

/// <summary>For each key and day, what was used and what then remained. https://docs.aws.amazon.com/apigateway/latest/api/API_GetUsage.html</summary>
internal sealed class GetUsage(UsagePlanReader plans, UsageHistory history) : IOperation<GetUsageRequest, Usage>
{
    private const int MostDays = 90;

    public async Task<Outcome<Usage>> HandleAsync(GetUsageRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        if (!TryRead(request.StartDate, out var start) || !TryRead(request.EndDate, out var end) || end < start || end.DayNumber - start.DayNumber > MostDays)
        {
            return UsageFailures.UnusableDates;
        }

        if (!PageRequest.TryRead(request.HasLimit ? request.Limit : null, request.Position, out var page))
        {
            return GatewayFailures.BadPage;
        }

        var plan = await plans.GetAsync(scope, request.UsagePlanId, cancellationToken);
        if (!plan.Succeeded)
        {
            return plan.Failure;
        }

        var members = await plans.ListAsync(scope, request.UsagePlanId, UsagePlanDocument.Keys, page, cancellationToken);
        if (!members.Succeeded)
        {
            return members.Failure;
        }

        var usage = new Usage { UsagePlanId = request.UsagePlanId, StartDate = request.StartDate, EndDate = request.EndDate };
        var began = await plans.GetAsync(scope, request.UsagePlanId, UsagePlanDocument.QuotaStart, UsagePlanDocument.TheQuota, cancellationToken);
        foreach (var member in members.Value.Items.Where(member => !request.HasKeyId || member.Id == request.KeyId))
        {
            var grant = await plans.GetAsync(scope, request.UsagePlanId, UsagePlanDocument.Grants, member.Id, cancellationToken);
            var place = UsagePlace.Of(scope, request.UsagePlanId, member.Id);
            var quota = new PlanQuota(plan.Value, began.Succeeded ? began.Value : null, grant.Succeeded ? grant.Value : null);
            usage.Items[member.Id] = await history.ReadAsync(quota, place, start, end, cancellationToken);
        }

        if (members.Value.NextToken is { } position)
        {
            usage.Position = position;
        }

        return usage;
    }

    private static bool TryRead(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
}
