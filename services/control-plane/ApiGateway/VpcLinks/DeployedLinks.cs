using Gatehouse.Aws.ApiGateway;
using Gatehouse.GatewayModel.Names;
using Gatehouse.GatewayModel.Variables;
using Gatehouse.Protocol;

namespace Gatehouse.ControlPlane.ApiGateway.VpcLinks;

/// <summary>
/// Which VPC links the integrations of a deployment name, a stage's variables put in.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-api-with-vpclink-cli.html
/// </summary>
internal static class DeployedLinks
{
    public const string ConnectionType = "VPC_LINK";

    public static IEnumerable<LinkUse> Of(RestDeploymentContents contents, IReadOnlyDictionary<string, string> variables) =>
        from resource in contents.Resources
        from method in resource.ResourceMethods
        where method.Value.MethodIntegration is { ConnectionType: ConnectionType, HasConnectionId: true }
        select new LinkUse(resource.Id, method.Key, StageVariables.Substitute(method.Value.MethodIntegration.ConnectionId, variables));

    /// <summary>Those of a WebSocket API, which goes by way of the same links.</summary>
    public static IEnumerable<LinkUse> Of(DeploymentContents contents, IReadOnlyDictionary<string, string> variables) =>
        from integration in contents.Integrations
        where contents.Api.ProtocolType == ProtocolTypes.WebSocket && integration is { ConnectionType: ConnectionType, HasConnectionId: true }
        select new LinkUse(integration.IntegrationId, integration.IntegrationMethod, StageVariables.Substitute(integration.ConnectionId, variables));

    /// <summary>What a stage and its canary serve, each with its variables.</summary>
    public static IEnumerable<(string DeploymentId, IReadOnlyDictionary<string, string> Variables)> ReleasesOf(Stage stage)
    {
        if (stage.DeploymentId.Length > 0)
        {
            yield return (stage.DeploymentId, stage.Variables);
        }

        if (stage.CanarySettings is { DeploymentId.Length: > 0 } canary)
        {
            yield return (canary.DeploymentId, StageVariables.Overridden(stage.Variables, canary.StageVariableOverrides));
        }
    }
}

/// <summary>An integration that goes by way of a link.</summary>
/// <param name="ResourceId">Of the resource whose method has it; of a WebSocket API, which has no resources, the integration's own id.</param>
/// <param name="Verb">The method.</param>
/// <param name="LinkId">The link.</param>
internal sealed record LinkUse(string ResourceId, string Verb, string LinkId);
