using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGatewayV2.Editing;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Routes;

/// <summary>https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-routes.html#GetRoutes</summary>
internal sealed class GetRoutes(ApiReader apis) : IOperation<GetRoutesRequest, RoutePage>
{
    public async Task<Outcome<RoutePage>> HandleAsync(GetRoutesRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await apis.ListAsync(scope, request.ApiId, RouteDocument.Part, request.MaxResults, request.NextToken, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Failure;
        }

        var page = new RoutePage { Items = { found.Value.Items } };
        if (found.Value.NextToken is { } token)
        {
            page.NextToken = token;
        }

        return page;
    }
}
