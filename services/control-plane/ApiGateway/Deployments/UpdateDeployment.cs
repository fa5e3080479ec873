using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.Editing;
using Gatehouse.ControlPlane.ApiGateway.Patching;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.Deployments;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateDeployment.html</summary>
internal sealed class UpdateDeployment(RestApiEditor apis) : IOperation<UpdateDeploymentRequest, Deployment>
{
    private static readonly PatchTable<Deployment> Patches =
        new(PatchRefusals.NamingPaths, PatchPath.Value(Deployment.Descriptor, "/description"));

    public Task<Outcome<Deployment>> HandleAsync(UpdateDeploymentRequest request, CallScope scope, CancellationToken cancellationToken) =>
        apis.EditAsync<Deployment>(scope, request.RestApiId, async edit =>
        {
            var found = await edit.FindAsync(DeploymentDocument.Part, request.DeploymentId);
            if (!found.Succeeded)
            {
                return found;
            }

            if (Patches.Apply(found.Value, request.PatchOperations) is { } refusal)
            {
                return refusal;
            }

            edit.Put(DeploymentDocument.Part, request.DeploymentId, found.Value);
            return found;
        }, cancellationToken, DeploymentFailures.Missing);
}
