using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGatewayV2.Editing;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Stages;

/// <summary>https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-stages-stagename-routesettings-routekey.html</summary>
internal sealed class DeleteRouteSettings(ApiEditor apis, TimeProvider time) : IOperation<DeleteRouteSettingsRequest, Empty>
{
    public Task<Outcome<Empty>> HandleAsync(DeleteRouteSettingsRequest request, CallScope scope, CancellationToken cancellationToken) =>
        apis.EditAsync(scope, request.ApiId, async edit =>
        {
            var found = await edit.FindAsync(StageDocument.Part, request.StageName);
            if (!found.Succeeded)
            {
                return found.Failure;
            }

            if (!found.Value.RouteSettings.Remove(request.RouteKey))
            {
                return StageFailures.RouteSettingsMissing(request.RouteKey);
            }

            found.Value.LastUpdatedDate = time.GetTimestampInSeconds();
            edit.Put(StageDocument.Part, request.StageName, found.Value);
            return null;
        }, cancellationToken);
}
