namespace Gatehouse.ControlPlane.ApiGatewayV2.Apis;

/// <summary>The two protocols of APIs.</summary>
internal static class ProtocolTypes
{
    public const string Http = "HTTP";
    public const string WebSocket = "WEBSOCKET";
}
