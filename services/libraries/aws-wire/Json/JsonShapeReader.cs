using System.Collections;
using System.Globalization;
using System.Text.Json;
using Gatehouse.AwsWire.Descriptors;
using Gatehouse.AwsWire.Rest;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Google.Protobuf.WellKnownTypes;

namespace Gatehouse.AwsWire.Json;

/// <summary>
/// Reads a JSON document into a message by its plan. Unknown members are ignored, as AWS does; a null is an absent member that
/// was sent; a value of the wrong type is refused.
/// </summary>
internal sealed class JsonShapeReader(List<PendingBlob> blobs)
{
    /// <summary>The years 1 to 9999, which a timestamp can tell, in seconds of Unix time.</summary>
    private const double FirstSecond = -62_135_596_800;
    private const double EndOfSeconds = 253_402_300_800;

    /// <summary>Reads an object; gives the protobuf names of the members that it holds.</summary>
    public List<string> ReadInto(IMessage message, MessagePlan plan, JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            throw Unexpected(json, "an object");
        }

        var sent = new List<string>();
        foreach (var property in json.EnumerateObject())
        {
            if (!plan.Body.TryGetValue(property.Name, out var member))
            {
                continue;
            }

            sent.Add(member.Field.Name);
            if (property.Value.ValueKind != JsonValueKind.Null)
            {
                ReadMember(message, member, property.Value);
            }
        }

        return sent;
    }

    private void ReadMember(IMessage message, MemberPlan member, JsonElement json)
    {
        if (member.Traits.Blob)
        {
            blobs.Add(new PendingBlob(message, member, ReadBase64(json)));
        }
        else if (member.IsList)
        {
            ReadList((IList)member.ValueIn(message)!, member, json);
        }
        else if (member.IsMap)
        {
            ReadMap((IDictionary)member.ValueIn(message)!, member, json);
        }
        else
        {
            member.SetIn(message, ReadValue(member, json));
        }
    }

    private void ReadList(IList list, MemberPlan member, JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Array)
        {
            throw Unexpected(json, "a list");
        }

        list.Clear();
        foreach (var item in json.EnumerateArray())
        {
            list.Add(ReadValue(member, item));
        }
    }

    private void ReadMap(IDictionary map, MemberPlan member, JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            throw Unexpected(json, "a map");
        }

        map.Clear();
        foreach (var entry in json.EnumerateObject())
        {
            // A null in a map deletes nothing and sets nothing: protobuf maps hold no nulls.
            if (entry.Value.ValueKind != JsonValueKind.Null)
            {
                map[entry.Name] = ReadValue(member, entry.Value);
            }
        }
    }

    private object ReadValue(MemberPlan member, JsonElement json) => member switch
    {
        { IsTimestamp: true } => ReadTimestamp(json),
        { IsStructure: true } => ReadStructure(MessagePlan.Of(member.Element.MessageType), json),
        _ => ReadScalar(member.Element.FieldType, json),
    };

    private IMessage ReadStructure(MessagePlan plan, JsonElement json)
    {
        var message = plan.NewMessage();
        if (plan.IsWrapper)
        {
            ReadMember(message, plan.Members[0], json);
        }
        else
        {
            ReadInto(message, plan, json);
        }

        return message;
    }

    private static object ReadScalar(FieldType type, JsonElement json) => type switch
    {
        FieldType.String when json.ValueKind == JsonValueKind.String => json.GetString()!,
        FieldType.Bool when json.ValueKind is JsonValueKind.True or JsonValueKind.False => json.GetBoolean(),
        FieldType.Int32 when json.ValueKind == JsonValueKind.Number && json.TryGetInt32(out var number) => number,
        FieldType.Int64 when json.ValueKind == JsonValueKind.Number && json.TryGetInt64(out var number) => number,
        FieldType.Double when json.ValueKind == JsonValueKind.Number => json.GetDouble(),
        FieldType.Bytes => ByteString.CopyFrom(ReadBase64(json)),
        _ => throw NotConvertible(json, type),
    };

    private static byte[] ReadBase64(JsonElement json) =>
        json.ValueKind == JsonValueKind.String && json.TryGetBytesFromBase64(out var bytes) ? bytes : throw Unexpected(json, "base64 text");

    private static Timestamp ReadTimestamp(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Number && json.TryGetDouble(out var seconds) && seconds is >= FirstSecond and < EndOfSeconds)
        {
            return Timestamp.FromDateTimeOffset(DateTimeOffset.UnixEpoch.AddSeconds(seconds));
        }

        return json.ValueKind == JsonValueKind.String
            && DateTimeOffset.TryParse(json.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
                ? Timestamp.FromDateTimeOffset(time)
                : throw Unexpected(json, "a timestamp");
    }

    /// <summary>In AWS's words for plain values: https://github.com/aarondfrancis/sidecar/issues/148, https://github.com/aws/aws-cdk/pull/27087.</summary>
    private static MalformedRequestException NotConvertible(JsonElement json, FieldType type) => json.ValueKind is JsonValueKind.Object or JsonValueKind.Array
        ? Unexpected(json, NameOf(type))
        : new($"{json.ValueKind.ToString().ToUpperInvariant()}_VALUE can not be converted to {NameOf(type)}");

    private static string NameOf(FieldType type) => type switch
    {
        FieldType.Bool => "a Boolean",
        FieldType.Int32 => "an Integer",
        FieldType.Int64 => "a Long",
        FieldType.Double => "a Double",
        _ => "a String",
    };

    private static MalformedRequestException Unexpected(JsonElement json, string expected) =>
        new($"Unexpected {json.ValueKind.ToString().ToLowerInvariant()} where {expected} was expected.");
}
