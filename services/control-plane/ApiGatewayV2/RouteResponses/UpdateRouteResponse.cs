using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGatewayV2.Editing;
using Gatehouse.ControlPlane.Members;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGatewayV2.RouteResponses;

/// <summary>https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-routes-routeid-routeresponses-routeresponseid.html#UpdateRouteResponse</summary>
internal sealed class UpdateRouteResponse(ApiEditor apis) : IOperation<UpdateRouteResponseRequest, RouteResponse>
{
    public Task<Outcome<RouteResponse>> HandleAsync(
        UpdateRouteResponseRequest request, CallScope scope, CancellationToken cancellationToken) =>
        apis.EditAsync<RouteResponse>(scope, request.ApiId, async edit =>
        {
            var id = RouteResponseDocument.Id(request.RouteId, request.RouteResponseId);
            var found = await edit.FindAsync(RouteResponseDocument.Part, id);
            if (!found.Succeeded)
            {
                return found;
            }

            found.Value.Update(request);
            if (await RouteResponseRule.CheckAsync(found.Value, request.RouteId, edit) is { } failure)
            {
                return failure;
            }

            edit.Put(RouteResponseDocument.Part, id, found.Value);
            return found;
        }, cancellationToken);
}
