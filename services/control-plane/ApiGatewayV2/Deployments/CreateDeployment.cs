using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGatewayV2.Editing;
using Gatehouse.ControlPlane.ApiGatewayV2.Stages;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Deployments;

/// <summary>https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-deployments.html#CreateDeployment</summary>
internal sealed class CreateDeployment(ApiEditor apis, Deployer deployer, TimeProvider time)
    : IOperation<CreateDeploymentRequest, Deployment>
{
    public Task<Outcome<Deployment>> HandleAsync(CreateDeploymentRequest request, CallScope scope, CancellationToken cancellationToken) =>
        apis.EditAsync<Deployment>(scope, request.ApiId, async edit =>
        {
            Stage? stage = null;
            if (request.HasStageName)
            {
                var found = await edit.FindAsync(StageDocument.Part, request.StageName);
                if (!found.Succeeded)
                {
                    return found.Failure;
                }

                stage = found.Value;
            }

            if (stage is { AutoDeploy: true })
            {
                return DeploymentFailures.StageDeploysItself(stage.StageName);
            }

            var outcome = await deployer.DeployAsync(edit, request.Description, automatic: false);
            if (outcome.Succeeded && stage is not null)
            {
                stage.DeploymentId = outcome.Value.DeploymentId;
                stage.LastUpdatedDate = time.GetTimestampInSeconds();
                edit.Put(StageDocument.Part, stage.StageName, stage);
            }

            return outcome;
        }, cancellationToken);
}
