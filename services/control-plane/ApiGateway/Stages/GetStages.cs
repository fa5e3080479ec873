using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.Editing;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.Stages;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_GetStages.html</summary>
internal sealed class GetStages(RestApiReader apis) : IOperation<GetStagesRequest, RestStagePage>
{
    // The answer has no pages: all of an API's stages are in it.
    private const int AllStages = 500;

    public async Task<Outcome<RestStagePage>> HandleAsync(GetStagesRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await apis.ListAsync(scope, request.RestApiId, StageDocument.Part, AllStages, "", cancellationToken);
        return found.Succeeded
            ? new RestStagePage { Item = { found.Value.Items.Where(stage => !request.HasDeploymentId || stage.DeploymentId == request.DeploymentId) } }
            : found.Failure;
    }
}
