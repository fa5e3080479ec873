using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGatewayV2.Editing;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Stages;

/// <summary>https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-stages-stagename.html#GetStage</summary>
internal sealed class GetStage(ApiReader apis) : IOperation<GetStageRequest, Stage>
{
    public Task<Outcome<Stage>> HandleAsync(GetStageRequest request, CallScope scope, CancellationToken cancellationToken) =>
        apis.GetAsync(scope, request.ApiId, StageDocument.Part, request.StageName, cancellationToken);
}
