using System.Collections.Concurrent;
using Gatehouse.Aws.Traits;
using Gatehouse.AwsWire.Descriptors;
using Google.Protobuf.Reflection;

namespace Gatehouse.ControlPlane.Members;

/// <summary>A member that a request and the resource it speaks of have in common.</summary>
internal readonly record struct MemberPair(MemberPlan Request, MemberPlan Resource);

/// <summary>
/// Which members of a request describe the resource itself: those of its body that the resource has by the same name and type.
/// Found once per pair of messages; there are as many as there are operations.
/// </summary>
internal static class MemberPairs
{
    private static readonly ConcurrentDictionary<(MessageDescriptor Request, MessageDescriptor Resource), MemberPair[]> Known = new();

    public static MemberPair[] Of(MessageDescriptor request, MessageDescriptor resource) => Known.GetOrAdd((request, resource), Find);

    private static MemberPair[] Find((MessageDescriptor Request, MessageDescriptor Resource) messages) =>
    [
        .. from sent in MessagePlan.Of(messages.Request).Members
           where sent.Location == Location.Body
           join kept in MessagePlan.Of(messages.Resource).Members on sent.Field.Name equals kept.Field.Name
           where AreAlike(sent, kept)
           select new MemberPair(sent, kept),
    ];

    private static bool AreAlike(MemberPlan one, MemberPlan other) =>
        one.IsList == other.IsList
        && one.IsMap == other.IsMap
        && one.Element.FieldType == other.Element.FieldType
        && (one.Element.FieldType != FieldType.Message || one.Element.MessageType == other.Element.MessageType);
}
