using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.UsagePlanKeys;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_GetUsagePlanKey.html</summary>
internal sealed class GetUsagePlanKey(PlanMembership membership) : IOperation<GetUsagePlanKeyRequest, UsagePlanKey>
{
    public Task<Outcome<UsagePlanKey>> HandleAsync(GetUsagePlanKeyRequest request, CallScope scope, CancellationToken cancellationToken) =>
        membership.GetAsync(request.UsagePlanId, request.KeyId, scope, cancellationToken);
}
