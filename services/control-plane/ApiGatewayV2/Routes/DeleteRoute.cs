using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGatewayV2.Editing;
using Gatehouse.ControlPlane.ApiGatewayV2.RouteResponses;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Routes;

/// <summary>https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-routes-routeid.html#DeleteRoute</summary>
internal sealed class DeleteRoute(ApiEditor apis) : IOperation<DeleteRouteRequest, Empty>
{
    public Task<Outcome<Empty>> HandleAsync(DeleteRouteRequest request, CallScope scope, CancellationToken cancellationToken) =>
        apis.EditAsync(scope, request.ApiId, async edit =>
        {
            var found = await edit.FindAsync(RouteDocument.Part, request.RouteId);
            if (!found.Succeeded)
            {
                return found.Failure;
            }

            edit.Remove(RouteDocument.Part, request.RouteId);
            foreach (var id in (await edit.ListAsync(RouteResponseDocument.Part)).Keys.Where(RouteResponseDocument.IsOf(request.RouteId)))
            {
                edit.Remove(RouteResponseDocument.Part, id);
            }

            return null;
        }, cancellationToken);
}
