using System.Text.Json.Nodes;
using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.CloudFormation.Resources;
using Gatehouse.ControlPlane.CloudFormation.Templates;
using Gatehouse.Protocol;

namespace Gatehouse.ControlPlane.CloudFormation.Types;

/// <summary>
/// A deployment of a REST API may have made a stage, which goes with it, unless a newer deployment has taken the stage over. A deployment
/// whose stage is live cannot be deleted.
/// </summary>
internal sealed class DeploymentHandler(IResourceHandler deployments, ResourceOperations operations) : IResourceHandler
{
    private const string Service = "apigateway";

    public bool IsCreateOnly(string property) => deployments.IsCreateOnly(property);

    public Task<Outcome<ResourceResult>> CreateAsync(ResourceWork work, CancellationToken cancellationToken) =>
        deployments.CreateAsync(work, cancellationToken);

    public Task<Outcome<ResourceResult>> UpdateAsync(ResourceWork work, ResourceState former, CancellationToken cancellationToken) =>
        deployments.UpdateAsync(work, former, cancellationToken);

    public async Task<AwsFailure?> DeleteAsync(ResourceWork work, ResourceState state, CancellationToken cancellationToken)
    {
        var properties = TemplateNodes.ParseObject(state.Properties);
        if (properties["StageName"].ToText() is { } stageName)
        {
            var members = new JsonObject { ["RestApiId"] = properties["RestApiId"].ToText(), ["StageName"] = stageName };
            var stage = await operations.CallAsync(Service, "GetStage", member => PropertyBag.FindIn(members, member), work.Scope, cancellationToken);
            if (stage.Succeeded && stage.Value["DeploymentId"].ToText() == state.PhysicalId)
            {
                await operations.CallAsync(Service, "DeleteStage", member => PropertyBag.FindIn(members, member), work.Scope, cancellationToken);
            }
        }

        return await deployments.DeleteAsync(work, state, cancellationToken);
    }
}
