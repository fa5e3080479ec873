using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.Editing;
using Gatehouse.ControlPlane.ApiGateway.Stages;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.Deployments;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteDeployment.html</summary>
internal sealed class DeleteDeployment(RestApiEditor apis) : IOperation<DeleteDeploymentRequest, Empty>
{
    public Task<Outcome<Empty>> HandleAsync(DeleteDeploymentRequest request, CallScope scope, CancellationToken cancellationToken) =>
        apis.EditAsync(scope, request.RestApiId, async edit =>
        {
            var found = await edit.FindAsync(DeploymentDocument.Part, request.DeploymentId);
            if (!found.Succeeded)
            {
                return found.Failure;
            }

            if ((await edit.ListAsync(StageDocument.Part)).Values.Any(stage => Serves(stage, request.DeploymentId)))
            {
                return DeploymentFailures.InUse;
            }

            edit.Remove(DeploymentDocument.Part, request.DeploymentId);
            edit.Remove(DeploymentDocument.Contents, request.DeploymentId);
            return null;
        }, cancellationToken, DeploymentFailures.Missing);

    private static bool Serves(Stage stage, string deploymentId) =>
        stage.DeploymentId == deploymentId || stage.CanarySettings?.DeploymentId == deploymentId;
}
