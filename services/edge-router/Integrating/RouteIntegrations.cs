using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.GatewayModel.Routes;
using Gatehouse.Protocol;

namespace Gatehouse.EdgeRouter.Integrating;

/// <summary>Chooses what answers a route.</summary>
internal sealed class RouteIntegrations(ILogger<RouteIntegrations> log)
{
    public IRouteIntegration Compile(ApiSnapshot snapshot, Stage stage, RouteKey key, Integration integration) =>
        new UnbuiltIntegration($"The integration type {integration.IntegrationType}", log);
}
