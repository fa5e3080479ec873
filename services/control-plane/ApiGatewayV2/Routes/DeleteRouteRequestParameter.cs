using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGatewayV2.Editing;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Routes;

/// <summary>https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-routes-routeid-requestparameters-requestparameterkey.html</summary>
internal sealed class DeleteRouteRequestParameter(ApiEditor apis) : IOperation<DeleteRouteRequestParameterRequest, Empty>
{
    public Task<Outcome<Empty>> HandleAsync(
        DeleteRouteRequestParameterRequest request, CallScope scope, CancellationToken cancellationToken) =>
        apis.EditAsync(scope, request.ApiId, async edit =>
        {
            var found = await edit.FindAsync(RouteDocument.Part, request.RouteId);
            if (!found.Succeeded)
            {
                return found.Failure;
            }

            if (!found.Value.RequestParameters.Remove(request.RequestParameterKey))
            {
                return RouteFailures.ParameterMissing(request.RequestParameterKey);
            }

            edit.Put(RouteDocument.Part, request.RouteId, found.Value);
            return null;
        }, cancellationToken);
}
