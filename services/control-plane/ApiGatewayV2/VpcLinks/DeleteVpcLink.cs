using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGatewayV2.VpcLinks;

/// <summary>https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/vpclinks-vpclinkid.html#DeleteVpcLink</summary>
internal sealed class DeleteVpcLink(VpcLinkRemoval removal) : IOperation<DeleteVpcLinkRequest, Empty>
{
    public async Task<Outcome<Empty>> HandleAsync(DeleteVpcLinkRequest request, CallScope scope, CancellationToken cancellationToken) =>
        await removal.RemoveAsync(scope, request.VpcLinkId, cancellationToken) is { } failure ? failure : new Empty();
}
