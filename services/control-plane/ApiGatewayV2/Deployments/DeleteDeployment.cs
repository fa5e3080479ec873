using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGatewayV2.Editing;
using Gatehouse.ControlPlane.ApiGatewayV2.Stages;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Deployments;

/// <summary>https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-deployments-deploymentid.html#DeleteDeployment</summary>
internal sealed class DeleteDeployment(ApiEditor apis) : IOperation<DeleteDeploymentRequest, Empty>
{
    public Task<Outcome<Empty>> HandleAsync(DeleteDeploymentRequest request, CallScope scope, CancellationToken cancellationToken) =>
        apis.EditAsync(scope, request.ApiId, async edit =>
        {
            var found = await edit.FindAsync(DeploymentDocument.Part, request.DeploymentId);
            if (!found.Succeeded)
            {
                return found.Failure;
            }

            if ((await edit.ListAsync(StageDocument.Part)).Values.Any(stage => stage.DeploymentId == request.DeploymentId))
            {
                return DeploymentFailures.InUse;
            }

            edit.Remove(DeploymentDocument.Part, request.DeploymentId);
            edit.Remove(DeploymentDocument.Contents, request.DeploymentId);
            return null;
        }, cancellationToken);
}
