using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Members;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGatewayV2.VpcLinks;

/// <summary>Changes the name: a link is immutable otherwise. https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/vpclinks-vpclinkid.html#UpdateVpcLink</summary>
internal sealed class UpdateVpcLink(VpcLinkEditor links) : IOperation<UpdateVpcLinkRequest, VpcLink>
{
    public Task<Outcome<VpcLink>> HandleAsync(UpdateVpcLinkRequest request, CallScope scope, CancellationToken cancellationToken) =>
        links.EditAsync<VpcLink>(scope, request.VpcLinkId, edit =>
        {
            edit.Root.Update(request);
            return Task.FromResult<Outcome<VpcLink>>(edit.Root);
        }, cancellationToken);
}
