using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGatewayV2.Editing;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGatewayV2.RouteResponses;

/// <summary>https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-routes-routeid-routeresponses-routeresponseid.html#DeleteRouteResponse</summary>
internal sealed class DeleteRouteResponse(ApiEditor apis) : IOperation<DeleteRouteResponseRequest, Empty>
{
    public Task<Outcome<Empty>> HandleAsync(DeleteRouteResponseRequest request, CallScope scope, CancellationToken cancellationToken) =>
        apis.EditAsync(scope, request.ApiId, async edit =>
        {
            var id = RouteResponseDocument.Id(request.RouteId, request.RouteResponseId);
            var found = await edit.FindAsync(RouteResponseDocument.Part, id);
            if (found.Succeeded)
            {
                edit.Remove(RouteResponseDocument.Part, id);
            }

            return found.Failure;
        }, cancellationToken);
}
