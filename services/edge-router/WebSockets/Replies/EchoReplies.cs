using System.Text.Json;

namespace Gatehouse.EdgeRouter.WebSockets.Replies;

/// <summary>
/// A one-way route in LocalStack's manner, for samples whose function returns its event and whose client waits for the same message.
/// A proper proxy response (it has a <c>statusCode</c>) and null stay silent as on AWS, so code written for AWS sees no difference.
/// </summary>
internal sealed class EchoReplies : IReplyPolicy
{
    public static EchoReplies Instance { get; } = new();

    public Reply Of(ReadOnlyMemory<byte> result)
    {
        using var document = ProxyResult.TryRead(result);
        return document is null ? Reply.With(result) : Of(document.RootElement, result);
    }

    private static Reply Of(JsonElement root, ReadOnlyMemory<byte> result)
    {
        if (root.ValueKind is JsonValueKind.Null) return Reply.Silence;
        if (root.ValueKind is not JsonValueKind.Object) return Reply.With(result);
        if (root.TryGetProperty("statusCode"u8, out _)) return Reply.Silence;
        return ProxyResult.HasBody(root) ? Reply.With(ProxyResult.Body(root)) : Reply.With(result);
    }
}
