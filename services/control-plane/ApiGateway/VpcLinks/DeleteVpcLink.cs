using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.VpcLinks;

/// <summary>One by way of which a stage goes stays. https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteVpcLink.html</summary>
internal sealed class DeleteVpcLink(LinkUses uses, VpcLinkRemoval removal) : IOperation<DeleteVpcLinkRequest, Empty>
{
    public async Task<Outcome<Empty>> HandleAsync(DeleteVpcLinkRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        if (await uses.ListAsync(scope, request.VpcLinkId, cancellationToken) is { Count: > 0 } found)
        {
            return VpcLinkFailures.InUse(request.VpcLinkId, found);
        }

        return await removal.RemoveAsync(scope, request.VpcLinkId, cancellationToken) is { } failure ? failure : new Empty();
    }
}
