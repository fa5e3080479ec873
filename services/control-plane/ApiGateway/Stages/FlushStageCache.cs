using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.Editing;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.Stages;

/// <summary>
/// Answers are not cached here, so none is left: that a stage asks for a cache is named in the log.
/// https://docs.aws.amazon.com/apigateway/latest/api/API_FlushStageCache.html
/// </summary>
internal sealed class FlushStageCache(RestApiReader apis) : IOperation<FlushStageCacheRequest, Empty>
{
    public async Task<Outcome<Empty>> HandleAsync(FlushStageCacheRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await apis.FindAsync(scope, request.RestApiId, StageDocument.Part, request.StageName, cancellationToken);
        return found.Succeeded ? new Empty() : found.Failure;
    }
}
