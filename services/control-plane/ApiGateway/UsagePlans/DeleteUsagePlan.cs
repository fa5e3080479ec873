using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.UsagePlans;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteUsagePlan.html</summary>
internal sealed class DeleteUsagePlan(UsagePlanRemoval removal) : IOperation<DeleteUsagePlanRequest, Empty>
{
    public async Task<Outcome<Empty>> HandleAsync(DeleteUsagePlanRequest request, CallScope scope, CancellationToken cancellationToken) =>
        await removal.RemoveAsync(scope, request.UsagePlanId, cancellationToken) is { } failure ? failure : new Empty();
}
