using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Gatehouse.Aws.Traits;
using Gatehouse.AwsWire.Descriptors;
using Gatehouse.ControlPlane.CloudFormation.Templates;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace Gatehouse.ControlPlane.CloudFormation.Resources;

/// <summary>
/// Fills an operation's request with a resource's properties: a member gets the property of its name, wherever on the wire it travels.
/// Scalars convert as CloudFormation converts them, an object where text is wanted is written as JSON, and tags are taken as a list
/// or as a map, whichever the operation wants.
/// </summary>
internal static class RequestFiller
{
    /// <param name="message">What the operation takes.</param>
    /// <param name="valueOf">The value for a member, by the member's name; null: none.</param>
    /// <param name="sent">For an update, which members count as sent; null: those with a value.</param>
    public static IMessage Fill(MessageDescriptor message, Func<string, JsonNode?> valueOf, Func<string, bool>? sent = null)
    {
        var plan = MessagePlan.Of(message);
        var request = plan.NewMessage();
        var mask = new FieldMask();
        // An operation without a mask takes what it is given and keeps the rest: it gets all.
        sent = plan.SentMembers is null ? null : sent;
        foreach (var member in plan.Members)
        {
            if (member.Location == Location.SentMembers)
            {
                continue;
            }

            var name = member.Field.JsonName;
            var isSent = sent?.Invoke(name) ?? true;
            if (member.Location == Location.Body && !isSent)
            {
                continue;
            }

            var value = valueOf(name);
            if (value is not null)
            {
                Set(request, member, value, name);
            }

            if (member.Location == Location.Body && (value is not null || sent is not null))
            {
                mask.Paths.Add(member.Field.Name);
            }
        }

        plan.SentMembers?.SetIn(request, mask);
        return request;
    }

    private static void Set(IMessage message, MemberPlan member, JsonNode value, string path)
    {
        if (member.IsList)
        {
            var list = (IList)member.ValueIn(message)!;
            foreach (var item in ItemsOf(member, value))
            {
                list.Add(ToValue(member, item, path));
            }
        }
        else if (member.IsMap)
        {
            var map = (IDictionary)member.ValueIn(message)!;
            foreach (var (key, entry) in TagShapes.ToMap(value) ?? throw new PropertyException(path, "Map", KindOf(value)))
            {
                map[key] = ToValue(member, entry!, $"{path}/{key}");
            }
        }
        else
        {
            member.SetIn(message, ToValue(member, value, path));
        }
    }

    private static IEnumerable<JsonNode> ItemsOf(MemberPlan member, JsonNode value) => value switch
    {
        JsonArray items => items.OfType<JsonNode>(),
        JsonObject map when member.IsStructure && TagShapes.ToList(map, member) is { } tags => tags,
        _ => [value],
    };

    private static object ToValue(MemberPlan member, JsonNode value, string path)
    {
        if (member.IsTimestamp)
        {
            return DateTimeOffset.TryParse(value.ToText(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
                ? Timestamp.FromDateTimeOffset(time)
                : throw new PropertyException(path, "Timestamp", KindOf(value));
        }

        return member.IsStructure ? ToStructure(MessagePlan.Of(member.Element.MessageType), value, path) : ToScalar(member.Element.FieldType, value, path);
    }

    private static IMessage ToStructure(MessagePlan plan, JsonNode value, string path)
    {
        var message = plan.NewMessage();
        if (plan.IsWrapper)
        {
            Set(message, plan.Members[0], value, path);
            return message;
        }

        var members = value as JsonObject ?? throw new PropertyException(path, "JSONObject", KindOf(value));
        foreach (var member in plan.Members)
        {
            var name = member.Field.JsonName;
            if ((PropertyBag.FindIn(members, name) ?? PropertyBag.FindIn(members, PluralOf(member)) ?? TagShapes.Find(members, name)) is { } found)
            {
                Set(message, member, found, $"{path}/{name}");
            }
        }

        return message;
    }

    /// <summary>Lists of S3 are called on the wire as their items are, <c>Rule</c>; everywhere else as the field is, <c>Rules</c>.</summary>
    private static string PluralOf(MemberPlan member) => member.Field.Name.Replace("_", "", StringComparison.Ordinal);

    private static object ToScalar(FieldType type, JsonNode value, string path)
    {
        if (type == FieldType.String)
        {
            return value.ToText() ?? value.ToJson();
        }

        if (type == FieldType.Bytes)
        {
            return ByteString.CopyFrom(Encoding.UTF8.GetBytes(value.ToText() ?? value.ToJson()));
        }

        var text = value.ToText();
        return type switch
        {
            FieldType.Bool when bool.TryParse(text, out var truth) => truth,
            FieldType.Int32 when int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
            FieldType.Int64 when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
            FieldType.Double when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
            _ => throw new PropertyException(path, NameOf(type), KindOf(value)),
        };
    }

    private static string NameOf(FieldType type) => type switch
    {
        FieldType.Bool => "Boolean",
        FieldType.Int32 or FieldType.Int64 => "Integer",
        _ => "Number",
    };

    private static string KindOf(JsonNode value) => value switch
    {
        JsonObject => "JSONObject",
        JsonArray => "JSONArray",
        _ => value.GetValueKind().ToString(),
    };
}
