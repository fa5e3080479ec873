using Gatehouse.EdgeRouter.Cors;
using Gatehouse.GatewayModel.Names;
using Gatehouse.GatewayModel.Routes;

namespace Gatehouse.EdgeRouter.Routing;

/// <summary>A stage of an HTTP API with what is deployed to it.</summary>
internal sealed class HttpStage : ApiStage
{
    /// <summary>What was deployed; null until something is.</summary>
    public required RouteTable<HttpRoute>? Routes { get; init; }

    /// <summary>
    /// Whether the API may be reached only by its custom domains. Part of the deployment, unlike the stage's own settings.
    /// </summary>
    public required bool DisableExecuteApiEndpoint { get; init; }

    /// <summary>What the gateway says about CORS; null when it leaves that to the integrations.</summary>
    public CorsPolicy? Cors { get; init; }

    /// <summary>What stands before the route's path in an event's path: <c>/name</c>, or nothing for <c>$default</c>.</summary>
    public string PathPrefix => field ??= Name == StageName.Default ? "" : "/" + Name;
}
