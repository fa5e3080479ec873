using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.UsagePlans;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_GetUsagePlan.html</summary>
internal sealed class GetUsagePlan(UsagePlanReader plans) : IOperation<GetUsagePlanRequest, UsagePlan>
{
    public Task<Outcome<UsagePlan>> HandleAsync(GetUsagePlanRequest request, CallScope scope, CancellationToken cancellationToken) =>
        plans.GetAsync(scope, request.UsagePlanId, cancellationToken);
}
