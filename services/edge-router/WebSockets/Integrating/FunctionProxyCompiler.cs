using Gatehouse.EdgeRouter.Integrating.Lambda;
using Gatehouse.EdgeRouter.WebSockets.Replies;
using Gatehouse.GatewayModel.Functions;

namespace Gatehouse.EdgeRouter.WebSockets.Integrating;

/// <summary>Compiles AWS_PROXY, which calls functions.</summary>
internal sealed class FunctionProxyCompiler(LambdaServices services, ReplyPolicies replies, ILogger<UnbuiltWebSocketIntegration> log)
    : IWebSocketIntegrationCompiler
{
    public string IntegrationType => "AWS_PROXY";

    public IWebSocketIntegration Compile(RouteDefinition definition) => FunctionArn.TryParse(definition.Uri, out var function)
        ? new FunctionProxy(new FunctionCall(function, definition.Timeout, services), replies.For(definition.IsTwoWay))
        : new UnbuiltWebSocketIntegration($"the integration URI {definition.Uri}", definition.Api.Api.ApiId, log);
}
