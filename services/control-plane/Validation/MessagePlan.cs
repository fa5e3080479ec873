using System.Collections.Concurrent;
using Gatehouse.Aws.Traits;
using Gatehouse.ControlPlane.Members;
using Google.Protobuf.Reflection;

namespace Gatehouse.ControlPlane.Validation;

/// <summary>The plans of a message's members. Built at the message's first use: reading options clones them.</summary>
/// <param name="Members">The members that are checked.</param>
/// <param name="IsUpdate">Whether the message is an update, where an empty string clears a member.</param>
internal sealed record MessagePlan(IReadOnlyList<MemberPlan> Members, bool IsUpdate)
{
    private static readonly MemberTraits NoTraits = new();
    private static readonly ConcurrentDictionary<MessageDescriptor, MessagePlan> Known = new();

    public static MessagePlan Of(MessageDescriptor message) => Known.GetOrAdd(message, Read);

    private static MessagePlan Read(MessageDescriptor message)
    {
        var members = message.Fields.InDeclarationOrder()
            .Select(field => new MemberPlan(field, field.GetOptions()?.GetExtension(TraitsExtensions.Member) ?? NoTraits))
            .Where(plan => plan.IsChecked);
        return new MessagePlan([.. members], MemberPairs.SentMembers(message) is not null);
    }
}
