using System.Collections.Concurrent;
using Gatehouse.Aws.Traits;
using Google.Protobuf.Reflection;

namespace Gatehouse.ControlPlane.Members;

/// <summary>A member that a request and the resource it speaks of have in common.</summary>
internal readonly record struct MemberPair(FieldDescriptor Request, FieldDescriptor Resource);

/// <summary>
/// Which members of a request describe the resource itself: those of its body that the resource has by the same name and type.
/// Found once per pair of messages; there are as many as there are operations.
/// </summary>
internal static class MemberPairs
{
    private static readonly ConcurrentDictionary<(MessageDescriptor Request, MessageDescriptor Resource), MemberPair[]> Known = new();

    public static MemberPair[] Of(MessageDescriptor request, MessageDescriptor resource) => Known.GetOrAdd((request, resource), Find);

    /// <summary>Where the transcoder tells which members the caller sent; null on requests that are no updates.</summary>
    public static FieldDescriptor? SentMembers(MessageDescriptor request) =>
        request.Fields.InDeclarationOrder().FirstOrDefault(field => LocationOf(field) == Location.SentMembers);

    private static MemberPair[] Find((MessageDescriptor Request, MessageDescriptor Resource) messages) =>
    [
        .. from field in messages.Request.Fields.InDeclarationOrder()
           where LocationOf(field) == Location.Body
           let counterpart = messages.Resource.FindFieldByName(field.Name)
           where counterpart is not null && AreAlike(field, counterpart)
           select new MemberPair(field, counterpart),
    ];

    private static bool AreAlike(FieldDescriptor one, FieldDescriptor other) =>
        one.FieldType == other.FieldType
        && one.IsRepeated == other.IsRepeated
        && one.IsMap == other.IsMap
        && (one.FieldType != FieldType.Message
            || (one.IsMap ? AreAlike(ValueOf(one), ValueOf(other)) : one.MessageType == other.MessageType));

    private static FieldDescriptor ValueOf(FieldDescriptor map) => map.MessageType.FindFieldByNumber(2);

    private static Location LocationOf(FieldDescriptor field) =>
        field.GetOptions()?.GetExtension(TraitsExtensions.Member)?.Location ?? Location.Body;
}
