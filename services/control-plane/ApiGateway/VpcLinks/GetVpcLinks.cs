using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.VpcLinks;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_GetVpcLinks.html</summary>
internal sealed class GetVpcLinks(VpcLinkReader links) : IOperation<GetVpcLinksRequest, RestVpcLinkPage>
{
    public async Task<Outcome<RestVpcLinkPage>> HandleAsync(GetVpcLinksRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        if (!PageRequest.TryRead(request.HasLimit ? request.Limit : null, request.Position, out var page))
        {
            return GatewayFailures.BadPage;
        }

        var found = await links.ListAsync(scope, page, cancellationToken);
        var answer = new RestVpcLinkPage { Items = { found.Items } };
        if (found.NextToken is { } position)
        {
            answer.Position = position;
        }

        return answer;
    }
}
