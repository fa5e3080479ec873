using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.UsagePlanKeys;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_CreateUsagePlanKey.html</summary>
internal sealed class CreateUsagePlanKey(PlanMembership membership) : IOperation<CreateUsagePlanKeyRequest, UsagePlanKey>
{
    public async Task<Outcome<UsagePlanKey>> HandleAsync(CreateUsagePlanKeyRequest request, CallScope scope, CancellationToken cancellationToken) =>
        request.KeyType == "API_KEY"
            ? await membership.AddAsync(request.UsagePlanId, request.KeyId, scope, cancellationToken)
            : UsagePlanKeyFailures.UnknownType;
}
