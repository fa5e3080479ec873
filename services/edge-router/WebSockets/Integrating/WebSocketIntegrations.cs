using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.GatewayModel.Functions;
using Gatehouse.GatewayModel.Variables;
using Gatehouse.Protocol;

namespace Gatehouse.EdgeRouter.WebSockets.Integrating;

/// <summary>Chooses what answers a route.</summary>
internal sealed class WebSocketIntegrations(
    Execution.ExecutionClient execution, WebSocketsOptions options, TimeProvider time, ILogger<WebSocketIntegrations> log)
{
    private const string LambdaProxy = "AWS_PROXY";

    public IWebSocketIntegration Compile(ApiSnapshot snapshot, Stage stage, Integration integration)
    {
        if (integration.IntegrationType != LambdaProxy)
            return new UnbuiltWebSocketIntegration($"the integration type {integration.IntegrationType}", snapshot.Api.ApiId, log);

        var uri = StageVariables.Substitute(integration.IntegrationUri, stage.StageVariables);
        if (!FunctionArn.TryParse(uri, out var function))
            return new UnbuiltWebSocketIntegration($"the integration URI {uri}", snapshot.Api.ApiId, log);

        var longest = options.IntegrationTimeout;
        var configured = integration.HasTimeoutInMillis ? TimeSpan.FromMilliseconds(integration.TimeoutInMillis) : longest;
        return new LambdaProxyIntegration(function, configured < longest ? configured : longest, execution, time, log);
    }
}
