using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.VpcLinks;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteVpcLink.html</summary>
internal sealed class DeleteVpcLink(VpcLinkRemoval removal) : IOperation<DeleteVpcLinkRequest, Empty>
{
    public async Task<Outcome<Empty>> HandleAsync(DeleteVpcLinkRequest request, CallScope scope, CancellationToken cancellationToken) =>
        await removal.RemoveAsync(scope, request.VpcLinkId, cancellationToken) is { } failure ? failure : new Empty();
}
