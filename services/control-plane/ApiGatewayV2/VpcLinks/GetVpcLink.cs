using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGatewayV2.VpcLinks;

/// <summary>https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/vpclinks-vpclinkid.html#GetVpcLink</summary>
internal sealed class GetVpcLink(VpcLinkReader links) : IOperation<GetVpcLinkRequest, VpcLink>
{
    public Task<Outcome<VpcLink>> HandleAsync(GetVpcLinkRequest request, CallScope scope, CancellationToken cancellationToken) =>
        links.GetAsync(scope, request.VpcLinkId, cancellationToken);
}
