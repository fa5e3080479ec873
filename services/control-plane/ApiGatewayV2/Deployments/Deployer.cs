using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.ApiGatewayV2.Authorizers;
using Gatehouse.ControlPlane.ApiGatewayV2.Editing;
using Gatehouse.ControlPlane.ApiGatewayV2.IntegrationResponses;
using Gatehouse.ControlPlane.ApiGatewayV2.Integrations;
using Gatehouse.ControlPlane.ApiGatewayV2.Models;
using Gatehouse.ControlPlane.ApiGatewayV2.RouteResponses;
using Gatehouse.ControlPlane.ApiGatewayV2.Routes;
using Gatehouse.ControlPlane.Ids;
using Gatehouse.Protocol;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Deployments;

/// <summary>
/// Makes deployments: true copies of all that an API is made of at one moment. A stage serves its deployment; what is edited
/// afterwards is not seen until the next one.
/// </summary>
internal sealed class Deployer(IIdSource ids, TimeProvider time)
{
    /// <summary>Adds a deployment of the API as it is after this edit.</summary>
    public async Task<Outcome<Deployment>> DeployAsync(ApiEdit edit, string description, bool automatic)
    {
        var contents = await CopyAsync(edit);
        if (contents.Routes.Count == 0)
        {
            return edit.IsWebSocket ? DeploymentFailures.NoRoutesOnWebSocket : DeploymentFailures.NoRoutes;
        }

        var deployment = new Deployment
        {
            DeploymentId = contents.DeploymentId,
            CreatedDate = time.GetTimestampInSeconds(),
            DeploymentStatus = "DEPLOYED",
            AutoDeployed = automatic,
        };
        if (description.Length > 0)
        {
            deployment.Description = description;
        }

        edit.Put(DeploymentDocument.Contents, deployment.DeploymentId, contents);
        edit.Put(DeploymentDocument.Part, deployment.DeploymentId, deployment);
        return deployment;
    }

    private async Task<DeploymentContents> CopyAsync(ApiEdit edit) => new()
    {
        DeploymentId = ids.NewPartId(),
        Api = edit.Api.Clone(),
        Routes = { (await edit.ListAsync(RouteDocument.Part)).Values },
        Integrations = { (await edit.ListAsync(IntegrationDocument.Part)).Values },
        Authorizers = { (await edit.ListAsync(AuthorizerDocument.Part)).Values },
        Models = { (await edit.ListAsync(ModelDocument.Part)).Values },
        RouteResponses =
        {
            from response in await edit.ListAsync(RouteResponseDocument.Part)
            select new RouteResponseOfRoute { RouteId = OwnerOf(response.Key), RouteResponse = response.Value }
        },
        IntegrationResponses =
        {
            from response in await edit.ListAsync(IntegrationResponseDocument.Part)
            select new IntegrationResponseOfIntegration { IntegrationId = OwnerOf(response.Key), IntegrationResponse = response.Value }
        },
    };

    private static string OwnerOf(string responseId) => responseId[..responseId.IndexOf('/', StringComparison.Ordinal)];
}
