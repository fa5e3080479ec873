using Google.Protobuf;
using Grpc.Core;

namespace Gatehouse.ServiceDefaults.Operations;

/// <summary>Writes and reads a protobuf message as gRPC's own generated code does: straight into and out of its buffers.</summary>
public static class MessageMarshaller<T>
    where T : class, IMessage<T>, new()
{
    private static readonly MessageParser<T> Parser = new(() => new T());

    /// <summary>The one marshaller of this message type.</summary>
    public static Marshaller<T> Instance { get; } = new(Write, context => Parser.ParseFrom(context.PayloadAsReadOnlySequence()));

    private static void Write(T message, SerializationContext context)
    {
        context.SetPayloadLength(message.CalculateSize());
        message.WriteTo(context.GetBufferWriter());
        context.Complete();
    }
}
