using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.UsagePlans;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.UsagePlanKeys;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_GetUsagePlanKeys.html</summary>
internal sealed class GetUsagePlanKeys(UsagePlanReader plans, PlanMembership membership) : IOperation<GetUsagePlanKeysRequest, UsagePlanKeyPage>
{
    public async Task<Outcome<UsagePlanKeyPage>> HandleAsync(GetUsagePlanKeysRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        if (!PageRequest.TryRead(request.HasLimit ? request.Limit : null, request.Position, out var page))
        {
            return GatewayFailures.BadPage;
        }

        var found = await plans.ListAsync(scope, request.UsagePlanId, UsagePlanDocument.Keys, page, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Failure;
        }

        var answer = new UsagePlanKeyPage();
        foreach (var member in found.Value.Items)
        {
            var key = await membership.GetAsync(request.UsagePlanId, member.Id, scope, cancellationToken);
            if (key.Succeeded && key.Value.Name.StartsWith(request.NameQuery, StringComparison.Ordinal))
            {
                answer.Items.Add(key.Value);
            }
        }

        if (found.Value.NextToken is { } position)
        {
            answer.Position = position;
        }

        return answer;
    }
}
