using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.Editing;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.Deployments;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_CreateDeployment.html</summary>
internal sealed class CreateDeployment(RestApiEditor apis, Deployer deployer, StageDeployment stages)
    : IOperation<CreateDeploymentRequest, Deployment>
{
    public Task<Outcome<Deployment>> HandleAsync(CreateDeploymentRequest request, CallScope scope, CancellationToken cancellationToken) =>
        apis.EditAsync<Deployment>(scope, request.RestApiId, async edit =>
        {
            if (request is { CanarySettings: not null, StageName: "" })
            {
                return DeploymentFailures.CanaryWithoutStageName;
            }

            var deployment = await deployer.DeployAsync(edit, request.Description);
            if (!deployment.Succeeded || request.StageName.Length == 0)
            {
                return deployment;
            }

            return await stages.ServeAsync(edit, request, deployment.Value) is { } failure ? failure : deployment;
        }, cancellationToken);
}
