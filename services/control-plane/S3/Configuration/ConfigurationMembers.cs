using Gatehouse.AwsWire.Descriptors;
using Gatehouse.ControlPlane.Members;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace Gatehouse.ControlPlane.S3.Configuration;

/// <summary>
/// Where the requests and answers about a configuration hold it. AWS models them alike: a request to set one has it as its payload; an answer has it as
/// its payload too, or its members as its own.
/// </summary>
internal static class ConfigurationMembers
{
    public static string BucketOf(IMessage request) => TextOf(request, "bucket");

    /// <summary>The id of one of many; empty where there is one.</summary>
    public static string IdOf(IMessage request) => TextOf(request, "id");

    /// <summary>The payload of a request to set it; null when it was not sent.</summary>
    public static ByteString? SentBy(IMessage request)
    {
        var payload = MessagePlan.Of(request.Descriptor).Payload!;
        return !payload.IsPresentIn(request) ? null : payload.ValueIn(request) switch
        {
            string text => ByteString.CopyFromUtf8(text),
            IMessage message => message.ToByteString(),
            _ => throw new InvalidOperationException($"{payload.Field.FullName} is no configuration."),
        };
    }

    /// <summary>The type of the configuration; null where it is a text.</summary>
    public static MessageDescriptor? TypeOf(MessageDescriptor putRequest) =>
        MessagePlan.Of(putRequest).Payload!.Element is { FieldType: FieldType.Message } element ? element.MessageType : null;

    /// <summary>Puts what is kept into the answer to a read.</summary>
    public static void WriteTo(IMessage answer, ByteString kept, MessageDescriptor? type)
    {
        var plan = MessagePlan.Of(answer.Descriptor);
        if (type is null)
        {
            plan.Payload!.SetIn(answer, kept.ToStringUtf8());
            return;
        }

        var configuration = type.Parser.ParseFrom(kept);
        if (type == answer.Descriptor)
        {
            answer.MergeFrom(kept);
        }
        else if (plan.Payload is { IsStructure: true } payload && payload.Element.MessageType == type)
        {
            payload.SetIn(answer, configuration);
        }
        else
        {
            MemberCopy.With(answer, configuration);
        }
    }

    /// <summary>Adds one of many to the answer that lists them.</summary>
    public static void AddTo(IMessage answer, ByteString kept, MessageDescriptor type)
    {
        var list = MessagePlan.Of(answer.Descriptor).Members.First(member => member.IsList && member.Element.MessageType == type);
        ((System.Collections.IList)list.ValueIn(answer)!).Add(type.Parser.ParseFrom(kept));
    }

    private static string TextOf(IMessage request, string field) =>
        request.Descriptor.FindFieldByName(field)?.Accessor.GetValue(request) as string ?? "";
}
