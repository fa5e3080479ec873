using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGatewayV2.Editing;
using Gatehouse.ControlPlane.ApiGatewayV2.Routes;
using Gatehouse.ControlPlane.Ids;
using Gatehouse.ControlPlane.Members;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGatewayV2.RouteResponses;

/// <summary>https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-routes-routeid-routeresponses.html#CreateRouteResponse</summary>
internal sealed class CreateRouteResponse(ApiEditor apis, IIdSource ids) : IOperation<CreateRouteResponseRequest, RouteResponse>
{
    public Task<Outcome<RouteResponse>> HandleAsync(
        CreateRouteResponseRequest request, CallScope scope, CancellationToken cancellationToken) =>
        apis.EditAsync<RouteResponse>(scope, request.ApiId, async edit =>
        {
            var owner = await edit.FindAsync(RouteDocument.Part, request.RouteId);
            if (!owner.Succeeded)
            {
                return owner.Failure;
            }

            var response = new RouteResponse { RouteResponseId = ids.NewPartId() }.With(request);
            if (await RouteResponseRule.CheckAsync(response, request.RouteId, edit) is { } failure)
            {
                return failure;
            }

            edit.Put(RouteResponseDocument.Part, RouteResponseDocument.Id(request.RouteId, response.RouteResponseId), response);
            return response;
        }, cancellationToken);
}
