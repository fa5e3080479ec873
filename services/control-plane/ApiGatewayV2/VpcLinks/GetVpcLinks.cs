using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGatewayV2.VpcLinks;

/// <summary>https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/vpclinks.html#GetVpcLinks</summary>
internal sealed class GetVpcLinks(VpcLinkReader links) : IOperation<GetVpcLinksRequest, VpcLinkPage>
{
    public async Task<Outcome<VpcLinkPage>> HandleAsync(GetVpcLinksRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        if (!PageRequest.TryRead(request.MaxResults, request.NextToken, out var page))
        {
            return GatewayFailures.BadPage;
        }

        var found = await links.ListAsync(scope, page, cancellationToken);
        var answer = new VpcLinkPage { Items = { found.Items } };
        if (found.NextToken is { } token)
        {
            answer.NextToken = token;
        }

        return answer;
    }
}
