using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.Editing;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.Stages;

/// <summary>
/// Edges hold what authorizers answered; the number that rises here tells them to forget it.
/// https://docs.aws.amazon.com/apigateway/latest/api/API_FlushStageAuthorizersCache.html
/// </summary>
internal sealed class FlushStageAuthorizersCache(RestApiEditor apis) : IOperation<FlushStageAuthorizersCacheRequest, Empty>
{
    public Task<Outcome<Empty>> HandleAsync(FlushStageAuthorizersCacheRequest request, CallScope scope, CancellationToken cancellationToken) =>
        apis.EditAsync(scope, request.RestApiId, async edit =>
        {
            var found = await edit.FindAsync(StageDocument.Part, request.StageName);
            if (found.Succeeded)
            {
                edit.Root.AuthorizerCacheFlushes.TryGetValue(request.StageName, out var flushes);
                edit.Root.AuthorizerCacheFlushes[request.StageName] = flushes + 1;
            }

            return found.Failure;
        }, cancellationToken, StageFailures.Missing);
}
