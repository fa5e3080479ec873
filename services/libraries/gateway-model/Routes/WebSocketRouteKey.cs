namespace Gatehouse.GatewayModel.Routes;

/// <summary>
/// The key of a WebSocket API's route: one of three predefined ones, or any text that does not begin with a dollar.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/websocket-api-develop-routes.html
/// </summary>
public static class WebSocketRouteKey
{
    public const string Connect = "$connect";
    public const string Disconnect = "$disconnect";
    public const string Default = "$default";

    public static bool IsValid(string key) => key is Connect or Disconnect or Default || (key.Length > 0 && key[0] != '$');

    /// <summary>Whether a message may select the key by its content: the two that mark a connection's ends it may not.</summary>
    public static bool IsSelectable(string key) => key is not (Connect or Disconnect);
}
