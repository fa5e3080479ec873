using System.Text;

namespace Gatehouse.EdgeRouter.WebSockets.Replies;

/// <summary>
/// What the gateway itself says to a client, byte for byte as captured from AWS: one space after <c>"message":</c> and after each
/// comma, none after the other colons. Refused handshakes carry the same words as their body (ours: AWS's bodies are not known).
/// </summary>
internal static class GatewayFrames
{
    public static byte[] Forbidden(string connectionId, string requestId) => Say("Forbidden", connectionId, requestId);

    public static byte[] InternalServerError(string connectionId, string requestId) => Say("Internal server error", connectionId, requestId);

    /// <summary>AWS names the message here, not the request.</summary>
    public static byte[] BadRequestBody(string connectionId, string messageId) =>
        Encoding.UTF8.GetBytes($$"""{"message": "Bad request body", "connectionId":"{{connectionId}}", "messageId":"{{messageId}}"}""");

    /// <summary>Unconfirmed.</summary>
    public static byte[] TooManyRequests(string connectionId, string requestId) => Say("Too Many Requests", connectionId, requestId);

    /// <summary>Unconfirmed.</summary>
    public static byte[] UnsupportedMediaType(string connectionId, string requestId) => Say("Unsupported Media Type", connectionId, requestId);

    /// <param name="message">Needs no escaping in JSON, as the ids do not.</param>
    /// <param name="connectionId">The client's connection.</param>
    /// <param name="requestId">The request that is refused.</param>
    public static byte[] Say(string message, string connectionId, string requestId) =>
        Encoding.UTF8.GetBytes($$"""{"message": "{{message}}", "connectionId":"{{connectionId}}", "requestId":"{{requestId}}"}""");
}
