using System.Collections;
using System.Globalization;
using System.Text.Json.Nodes;
using Gatehouse.AwsWire.Descriptors;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.CloudFormation.Resources;

/// <summary>
/// An operation's answer as a JSON object with names as templates write them. Where an answer wraps the resource in one structure, as
/// IAM's do, the structure's members stand beside it.
/// </summary>
internal static class AnswerReader
{
    public static JsonObject Read(IMessage answer)
    {
        var members = ReadMembers(answer);
        foreach (var (_, nested) in members.ToArray())
        {
            foreach (var (name, value) in nested as JsonObject ?? [])
            {
                if (value is JsonValue && !members.ContainsKey(name))
                {
                    members[name] = value.DeepClone();
                }
            }
        }

        return members;
    }

    private static JsonObject ReadMembers(IMessage message)
    {
        var members = new JsonObject();
        foreach (var member in MessagePlan.Of(message.Descriptor).Members)
        {
            // A field without presence has a value always.
            if ((!member.Field.IsRepeated && !member.Field.HasPresence) || member.IsPresentIn(message))
            {
                members[NameOf(member)] = ToNode(member.ValueIn(message)!);
            }
        }

        return members;
    }

    // Only this loop gets a dictionary's entries as such: Cast<> sees what a plain enumeration of it gives.
    private static JsonObject ReadMap(IDictionary map)
    {
        var members = new JsonObject();
        foreach (DictionaryEntry entry in map)
        {
            members[(string)entry.Key] = ToNode(entry.Value!);
        }

        return members;
    }

    private static string NameOf(MemberPlan member) => char.ToUpperInvariant(member.Field.JsonName[0]) + member.Field.JsonName[1..];

    private static JsonNode? ToNode(object value) => value switch
    {
        Timestamp time => JsonValue.Create(time.ToDateTimeOffset().ToString("O", CultureInfo.InvariantCulture)),
        IMessage message => ReadMembers(message),
        IDictionary map => ReadMap(map),
        string text => JsonValue.Create(text),
        bool truth => JsonValue.Create(truth),
        ByteString bytes => JsonValue.Create(bytes.ToBase64()),
        IEnumerable list => new JsonArray([.. list.Cast<object>().Select(ToNode)]),
        _ => JsonValue.Create(Convert.ToDouble(value, CultureInfo.InvariantCulture)),
    };
}
