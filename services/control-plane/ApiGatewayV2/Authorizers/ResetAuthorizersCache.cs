using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGatewayV2.Apis;
using Gatehouse.ControlPlane.ApiGatewayV2.Editing;
using Gatehouse.ControlPlane.ApiGatewayV2.Stages;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Authorizers;

/// <summary>
/// https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-stages-stagename-cache-authorizers.html
/// Edges hold the caches. They learn of a reset as of any change of the API: what was remembered before it is found no more.
/// </summary>
internal sealed class ResetAuthorizersCache(ApiEditor apis) : IOperation<ResetAuthorizersCacheRequest, Empty>
{
    public Task<Outcome<Empty>> HandleAsync(ResetAuthorizersCacheRequest request, CallScope scope, CancellationToken cancellationToken) =>
        apis.EditAsync(scope, request.ApiId, async edit =>
        {
            if (edit.IsWebSocket)
            {
                return ApiFailures.HttpOnly("ResetAuthorizersCache");
            }

            var found = await edit.FindAsync(StageDocument.Part, request.StageName);
            if (!found.Succeeded)
            {
                return found.Failure;
            }

            var resets = edit.Root.AuthorizerCacheResets;
            resets[request.StageName] = resets.GetValueOrDefault(request.StageName) + 1;
            return null;
        }, cancellationToken);
}
