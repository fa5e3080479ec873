using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGatewayV2.Editing;
using Gatehouse.ControlPlane.Members;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Deployments;

/// <summary>https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-deployments-deploymentid.html#UpdateDeployment</summary>
internal sealed class UpdateDeployment(ApiEditor apis) : IOperation<UpdateDeploymentRequest, Deployment>
{
    public Task<Outcome<Deployment>> HandleAsync(UpdateDeploymentRequest request, CallScope scope, CancellationToken cancellationToken) =>
        apis.EditAsync<Deployment>(scope, request.ApiId, async edit =>
        {
            var found = await edit.FindAsync(DeploymentDocument.Part, request.DeploymentId);
            if (found.Succeeded)
            {
                found.Value.Update(request);
                edit.Put(DeploymentDocument.Part, request.DeploymentId, found.Value);
            }

            return found;
        }, cancellationToken);
}
