using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.Editing;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.Stages;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_GetStage.html</summary>
internal sealed class GetStage(RestApiReader apis) : IOperation<GetStageRequest, Stage>
{
    public Task<Outcome<Stage>> HandleAsync(GetStageRequest request, CallScope scope, CancellationToken cancellationToken) =>
        apis.FindAsync(scope, request.RestApiId, StageDocument.Part, request.StageName, cancellationToken);
}
