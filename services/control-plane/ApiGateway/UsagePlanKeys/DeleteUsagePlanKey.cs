using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.UsagePlans;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.UsagePlanKeys;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteUsagePlanKey.html</summary>
internal sealed class DeleteUsagePlanKey(UsagePlanEditor plans) : IOperation<DeleteUsagePlanKeyRequest, Empty>
{
    public Task<Outcome<Empty>> HandleAsync(DeleteUsagePlanKeyRequest request, CallScope scope, CancellationToken cancellationToken) =>
        plans.EditAsync(scope, request.UsagePlanId, async edit =>
        {
            var found = await edit.FindAsync(UsagePlanDocument.Keys, request.KeyId);
            if (found.Succeeded)
            {
                edit.Remove(UsagePlanDocument.Keys, request.KeyId);
                edit.Remove(UsagePlanDocument.Grants, request.KeyId);
            }

            return found.Failure;
        }, cancellationToken);
}
