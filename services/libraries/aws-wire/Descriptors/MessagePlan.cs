using System.Collections.Concurrent;
using System.Collections.Frozen;
using Gatehouse.Aws.Traits;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace Gatehouse.AwsWire.Descriptors;

/// <summary>
/// What readers and writers walk: a message's members with their wire names, locations and accessors, worked out once. Options of
/// generated descriptors are cloned at each call, which is why nobody asks for them twice.
/// </summary>
public sealed class MessagePlan
{
    private static readonly ConcurrentDictionary<MessageDescriptor, MessagePlan> Plans = new();

    private MessagePlan(MessageDescriptor descriptor)
    {
        Descriptor = descriptor;
        Members = [.. descriptor.Fields.InDeclarationOrder().Select(field => new MemberPlan(field))];
        Body = Members.Where(member => member.Location == Location.Body).ToFrozenDictionary(member => member.WireName, StringComparer.Ordinal);
        Payload = Members.FirstOrDefault(member => member.Location == Location.Payload);
        SentMembers = Members.FirstOrDefault(member => member.Location == Location.SentMembers);
        RootElement = descriptor.GetOptions()?.GetExtension(TraitsExtensions.RootElement) ?? "";
        IsWrapper = descriptor.GetOptions()?.GetExtension(TraitsExtensions.Wrapper) ?? false;
    }

    /// <summary>The message that this plan is of.</summary>
    public MessageDescriptor Descriptor { get; }

    /// <summary>All members, in the order of their declaration.</summary>
    public IReadOnlyList<MemberPlan> Members { get; }

    /// <summary>Members that travel inside the document, by wire name.</summary>
    public FrozenDictionary<string, MemberPlan> Body { get; }

    /// <summary>The member that is the whole HTTP body, where there is one.</summary>
    public MemberPlan? Payload { get; }

    /// <summary>The mask of sent members, where the message has one.</summary>
    public MemberPlan? SentMembers { get; }

    /// <summary>The message stands for its only field: protobuf has no lists or maps inside maps.</summary>
    public bool IsWrapper { get; }

    /// <summary>Name of the XML document's element, where the message is one by itself.</summary>
    public string RootElement { get; }

    /// <summary>The plan of a message type.</summary>
    public static MessagePlan Of(MessageDescriptor descriptor) => Plans.GetOrAdd(descriptor, static key => new MessagePlan(key));

    /// <summary>An empty message of this type.</summary>
    public IMessage NewMessage() => Descriptor.Parser.ParseFrom(ByteString.Empty);
}
