using Google.Protobuf;

namespace Gatehouse.ServiceDefaults.InProcess;

/// <summary>What the border between planes does to messages when no bytes cross it. Payload bytes are immutable and stay shared.</summary>
internal static class MessageCopy
{
    public static T Of<T>(T message)
        where T : class => message is IDeepCloneable<T> cloneable ? cloneable.Clone() : CopyOfUnknown(message);

    /// <summary>The generic caller holds messages by their interface.</summary>
    private static T CopyOfUnknown<T>(T message)
        where T : class => message is IMessage known
            ? (T)known.Descriptor.Parser.ParseFrom(known.ToByteString())
            : throw new InvalidOperationException($"{message.GetType()} is no protobuf message.");
}
