using System.Text.Json;

namespace Gatehouse.EdgeRouter.WebSockets.Replies;

/// <summary>
/// A route with a route response: the client gets the proxy response's <c>body</c>, whatever its status. No body, no message.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-route-response.html
/// </summary>
/// <param name="strict">Whether a result without <c>statusCode</c> is invalid, rather than sent as <see cref="EchoReplies"/> would.</param>
internal sealed class TwoWayReplies(bool strict) : IReplyPolicy
{
    public static TwoWayReplies Strict { get; } = new(strict: true);

    public static TwoWayReplies Lenient { get; } = new(strict: false);

    public Reply Of(ReadOnlyMemory<byte> result)
    {
        using var document = ProxyResult.TryRead(result);
        if (document?.RootElement is { ValueKind: JsonValueKind.Null }) return Reply.Silence;
        if (document?.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("statusCode"u8, out _))
            return ProxyResult.HasBody(root) ? Reply.With(ProxyResult.Body(root)) : Reply.Silence;

        return strict ? Reply.InvalidResult : EchoReplies.Instance.Of(result);
    }
}
