using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.UsagePlans;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_GetUsagePlans.html</summary>
internal sealed class GetUsagePlans(UsagePlanReader plans) : IOperation<GetUsagePlansRequest, UsagePlanPage>
{
    public async Task<Outcome<UsagePlanPage>> HandleAsync(GetUsagePlansRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        if (!PageRequest.TryRead(request.HasLimit ? request.Limit : null, request.Position, out var page))
        {
            return GatewayFailures.BadPage;
        }

        var found = await plans.ListAsync(scope, page, cancellationToken);
        var answer = new UsagePlanPage();
        foreach (var plan in found.Items)
        {
            if (!request.HasKeyId || await HasKeyAsync(plan, request.KeyId, scope, cancellationToken))
            {
                answer.Items.Add(plan);
            }
        }

        if (found.NextToken is { } position)
        {
            answer.Position = position;
        }

        return answer;
    }

    private async Task<bool> HasKeyAsync(UsagePlan plan, string keyId, CallScope scope, CancellationToken cancellationToken) =>
        (await plans.GetAsync(scope, plan.Id, UsagePlanDocument.Keys, keyId, cancellationToken)).Succeeded;
}
