using System.Collections;
using System.Globalization;
using Gatehouse.AwsWire.Descriptors;
using Gatehouse.AwsWire.Rest;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;

namespace Gatehouse.AwsWire.Query;

/// <summary>
/// Reads a request of the query protocol: parameters whose dotted names spell the way to a member,
/// <c>Tags.member.1.Key=a</c>. See https://smithy.io/2.0/aws/protocols/aws-query-protocol.html.
/// </summary>
internal static class QueryRequestReader
{
    private const int MaxListItems = 1000;

    public static IMessage Read(WireOperation operation, IReadOnlyDictionary<string, string> parameters)
    {
        var plan = MessagePlan.Of(operation.Request);
        var sent = new List<string>();
        var message = ReadStructure(plan, QueryNode.Grow(parameters), sent);
        plan.SentMembers?.SetIn(message, new FieldMask { Paths = { sent } });
        return message;
    }

    /// <param name="plan">The structure's members.</param>
    /// <param name="node">What was sent of it.</param>
    /// <param name="sent">Takes the protobuf names of the members that were sent; an empty list, <c>Tags=</c>, was.</param>
    private static IMessage ReadStructure(MessagePlan plan, QueryNode node, List<string>? sent = null)
    {
        var message = plan.NewMessage();
        foreach (var member in plan.Members)
        {
            if (node.Child(member.WireName) is not { } child)
            {
                continue;
            }

            sent?.Add(member.Field.Name);
            if (member.IsList)
            {
                ReadList((IList)member.ValueIn(message)!, member, child);
            }
            else if (member.IsMap)
            {
                ReadMap((IDictionary)member.ValueIn(message)!, member, child);
            }
            else
            {
                member.SetIn(message, ReadValue(member, child));
            }
        }

        return message;
    }

    private static void ReadList(IList list, MemberPlan member, QueryNode node)
    {
        var items = member.Traits.Flattened ? node : node.Child(QueryNames.Item(member));
        for (var i = 1; i <= MaxListItems && items?.Child(i.ToString(CultureInfo.InvariantCulture)) is { } item; i++)
        {
            list.Add(ReadValue(member, item));
        }
    }

    private static void ReadMap(IDictionary map, MemberPlan member, QueryNode node)
    {
        var entries = member.Traits.Flattened ? node : node.Child("entry");
        for (var i = 1; i <= MaxListItems && entries?.Child(i.ToString(CultureInfo.InvariantCulture)) is { } entry; i++)
        {
            if (entry.Child(QueryNames.Value(member)) is { } value)
            {
                map[entry.Child(QueryNames.Key(member))?.Text ?? ""] = ReadValue(member, value);
            }
        }
    }

    private static object ReadValue(MemberPlan member, QueryNode node) => member.IsStructure
        ? ReadStructure(MessagePlan.Of(member.Element.MessageType), node)
        : RestMembers.FromText(member, node.Text);
}
