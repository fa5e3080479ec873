namespace Gatehouse.EdgeRouter.WebSockets.Replies;

/// <summary>A one-way route on AWS: whatever the function returns, the client gets nothing.</summary>
internal sealed class SilentReplies : IReplyPolicy
{
    public static SilentReplies Instance { get; } = new();

    public Reply Of(ReadOnlyMemory<byte> result) => Reply.Silence;
}
