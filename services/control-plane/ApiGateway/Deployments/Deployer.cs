using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.ApiGateway.Authorizers;
using Gatehouse.ControlPlane.ApiGateway.Editing;
using Gatehouse.ControlPlane.ApiGateway.GatewayResponses;
using Gatehouse.ControlPlane.ApiGateway.Models;
using Gatehouse.ControlPlane.ApiGateway.RequestValidators;
using Gatehouse.ControlPlane.ApiGateway.Resources;
using Gatehouse.ControlPlane.Ids;
using Gatehouse.Protocol;

namespace Gatehouse.ControlPlane.ApiGateway.Deployments;

/// <summary>
/// Makes deployments: true copies of all that an API is made of at one moment. A stage serves its deployment; what is edited
/// afterwards is not seen until the next one. https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-deploy-api.html
/// </summary>
internal sealed class Deployer(IIdSource ids, TimeProvider time)
{
    /// <summary>Adds a deployment of the API as it is after this edit.</summary>
    public async Task<Outcome<Deployment>> DeployAsync(RestApiEdit edit, string description)
    {
        var contents = await CopyAsync(edit);
        var methods = contents.Resources.SelectMany(resource => resource.ResourceMethods.Values).ToArray();
        if (methods.Length == 0)
        {
            return DeploymentFailures.NoMethods;
        }

        if (methods.Any(method => method.MethodIntegration is null))
        {
            return DeploymentFailures.MethodWithoutIntegration;
        }

        var deployment = new Deployment { Id = contents.DeploymentId, CreatedDate = time.GetTimestampInSeconds() };
        if (description.Length > 0)
        {
            deployment.Description = description;
        }

        edit.Put(DeploymentDocument.Contents, deployment.Id, contents);
        edit.Put(DeploymentDocument.Part, deployment.Id, deployment);
        return deployment;
    }

    private async Task<RestDeploymentContents> CopyAsync(RestApiEdit edit) => new()
    {
        DeploymentId = ids.NewRestPartId(),
        Api = edit.Api.Clone(),
        Resources = { (await edit.ListAsync(ResourceDocument.Part)).Values },
        Authorizers = { (await edit.ListAsync(AuthorizerDocument.Part)).Values },
        Models = { (await edit.ListAsync(ModelDocument.Part)).Values },
        RequestValidators = { (await edit.ListAsync(RequestValidatorDocument.Part)).Values },
        GatewayResponses = { (await edit.ListAsync(GatewayResponseDocument.Part)).Values },
    };
}
