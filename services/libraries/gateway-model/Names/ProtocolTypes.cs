namespace Gatehouse.GatewayModel.Names;

/// <summary>
/// What an API's <c>ProtocolType</c> may be. https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid.html
/// </summary>
public static class ProtocolTypes
{
    public const string Http = "HTTP";
    public const string WebSocket = "WEBSOCKET";

    /// <summary>
    /// Of what the control-plane sends edges for the URL of a function: an HTTP API in all but name, which answers as Lambda does. No API's on AWS.
    /// </summary>
    public const string FunctionUrl = "FUNCTION_URL";
}
