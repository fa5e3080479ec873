using System.Text;
using Gatehouse.EdgeRouter.Responding;
using Gatehouse.EdgeRouter.WebSockets.Events;

namespace Gatehouse.EdgeRouter.WebSockets.Replies;

/// <summary>
/// What the gateway itself says to a client, byte for byte as captured from AWS: one space after <c>"message":</c> and after each
/// comma, none after the other colons. Refused handshakes carry the same words as their body (ours: AWS's bodies are not known).
/// </summary>
/// <param name="Status">What access logs call it; frames have none (unconfirmed).</param>
/// <param name="Message">Needs no escaping in JSON, as the ids do not.</param>
internal sealed record GatewayFrame(int Status, string Message)
{
    public static GatewayFrame Forbidden { get; } = new(StatusCodes.Status403Forbidden, "Forbidden");

    public static GatewayFrame InternalServerError { get; } = new(StatusCodes.Status500InternalServerError, "Internal server error");

    public static GatewayFrame BadRequestBody { get; } = new(StatusCodes.Status400BadRequest, "Bad request body") { ErrorType = ResponseTypes.BadRequestBody };

    /// <summary>Unconfirmed.</summary>
    public static GatewayFrame TooManyRequests { get; } = new(StatusCodes.Status429TooManyRequests, "Too Many Requests");

    /// <summary>Unconfirmed.</summary>
    public static GatewayFrame UnsupportedMediaType { get; } = new(StatusCodes.Status415UnsupportedMediaType, "Unsupported Media Type");

    /// <summary>Ours: AWS has no such answer.</summary>
    public static GatewayFrame NotImplemented { get; } = new(StatusCodes.Status501NotImplemented, "Not Implemented");

    /// <summary>What access logs call it.</summary>
    public string ErrorType { get; init; } = ResponseTypes.Of(Status);

    /// <summary>AWS names the message, not the request, where its body is refused.</summary>
    public byte[] For(RequestContext context) => this == BadRequestBody
        ? Encoding.UTF8.GetBytes($$"""{"message": "{{Message}}", "connectionId":"{{context.Connection.Id}}", "messageId":"{{context.MessageId}}"}""")
        : Say(Message, context.Connection.Id, context.RequestId);

    /// <param name="message">What is said.</param>
    /// <param name="connectionId">The client's connection.</param>
    /// <param name="requestId">The request that is refused.</param>
    public static byte[] Say(string message, string connectionId, string requestId) =>
        Encoding.UTF8.GetBytes($$"""{"message": "{{message}}", "connectionId":"{{connectionId}}", "requestId":"{{requestId}}"}""");
}
