namespace Gatehouse.EdgeRouter.WebSockets.Replies;

/// <summary>What a client gets of what an integration returned. Chosen when the snapshot is compiled.</summary>
internal interface IReplyPolicy
{
    Reply Of(ReadOnlyMemory<byte> result);
}

/// <summary>What becomes of a result.</summary>
/// <param name="Kind">Whether anything is sent.</param>
/// <param name="Message">What is sent, where something is.</param>
internal readonly record struct Reply(ReplyKind Kind, ReadOnlyMemory<byte> Message)
{
    public static Reply Silence => default;

    public static Reply InvalidResult => new(ReplyKind.InvalidResult, default);

    /// <summary>An empty message is not sent.</summary>
    public static Reply With(ReadOnlyMemory<byte> message) => message.IsEmpty ? Silence : new(ReplyKind.Message, message);
}

internal enum ReplyKind
{
    Silence,
    Message,

    /// <summary>The result is no proxy response: the client gets the internal-server-error frame.</summary>
    InvalidResult,
}
