using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.VpcLinks;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_GetVpcLink.html</summary>
internal sealed class GetVpcLink(VpcLinkReader links) : IOperation<GetVpcLinkRequest, VpcLink>
{
    public Task<Outcome<VpcLink>> HandleAsync(GetVpcLinkRequest request, CallScope scope, CancellationToken cancellationToken) =>
        links.GetAsync(scope, request.VpcLinkId, cancellationToken);
}
