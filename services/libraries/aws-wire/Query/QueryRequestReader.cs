using System.Collections;
using System.Globalization;
using Gatehouse.AwsWire.Descriptors;
using Gatehouse.AwsWire.Rest;
using Google.Protobuf;

namespace Gatehouse.AwsWire.Query;

/// <summary>
/// Reads a request of the query protocol: parameters whose dotted names spell the way to a member,
/// <c>Tags.member.1.Key=a</c>. See https://smithy.io/2.0/aws/protocols/aws-query-protocol.html.
/// </summary>
internal static class QueryRequestReader
{
    private const int MaxListItems = 1000;

    public static IMessage Read(WireOperation operation, IReadOnlyDictionary<string, string> parameters) =>
        ReadStructure(MessagePlan.Of(operation.Request), QueryNode.Grow(parameters));

    private static IMessage ReadStructure(MessagePlan plan, QueryNode node)
    {
        var message = plan.NewMessage();
        foreach (var member in plan.Members)
        {
            if (node.Child(member.WireName) is not { } child)
            {
                continue;
            }

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
        for (var i = 1; i <= MaxListItems && node.Child("member")?.Child(i.ToString(CultureInfo.InvariantCulture)) is { } item; i++)
        {
            list.Add(ReadValue(member, item));
        }
    }

    private static void ReadMap(IDictionary map, MemberPlan member, QueryNode node)
    {
        for (var i = 1; i <= MaxListItems && node.Child("entry")?.Child(i.ToString(CultureInfo.InvariantCulture)) is { } entry; i++)
        {
            if (entry.Child("value") is { } value)
            {
                map[entry.Child("key")?.Text ?? ""] = ReadValue(member, value);
            }
        }
    }

    private static object ReadValue(MemberPlan member, QueryNode node) => member.IsStructure
        ? ReadStructure(MessagePlan.Of(member.Element.MessageType), node)
        : RestMembers.FromText(member, node.Text);
}
