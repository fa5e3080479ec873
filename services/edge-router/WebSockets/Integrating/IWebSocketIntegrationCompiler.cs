namespace Gatehouse.EdgeRouter.WebSockets.Integrating;

/// <summary>Makes integrations of one type ready to answer routes of WebSocket APIs.</summary>
internal interface IWebSocketIntegrationCompiler
{
    /// <summary>AWS's name of the type, for example AWS_PROXY.</summary>
    string IntegrationType { get; }

    IWebSocketIntegration Compile(RouteDefinition definition);
}
