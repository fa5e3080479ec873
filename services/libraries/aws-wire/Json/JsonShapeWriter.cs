using System.Collections;
using System.Text.Json;
using Gatehouse.Aws.Traits;
using Gatehouse.AwsWire.Descriptors;
using Gatehouse.AwsWire.Rest;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;

namespace Gatehouse.AwsWire.Json;

/// <summary>Writes a message as a JSON document by its plan. Absent members are left out; some empty lists and maps are always shown.</summary>
internal sealed class JsonShapeWriter(Utf8JsonWriter json, TimestampFormat serviceFormat)
{
    public void Write(IMessage message)
    {
        var plan = MessagePlan.Of(message.Descriptor);
        if (plan.IsWrapper)
        {
            WriteMember(plan.Members[0], plan.Members[0].ValueIn(message)!);
            return;
        }

        json.WriteStartObject();
        foreach (var member in plan.Members)
        {
            if (member.Location == Location.Body && (member.Traits.AlwaysShown || member.IsPresentIn(message)))
            {
                json.WritePropertyName(member.WireName);
                WriteMember(member, member.ValueIn(message)!);
            }
        }

        json.WriteEndObject();
    }

    private void WriteMember(MemberPlan member, object value)
    {
        if (member.IsList)
        {
            json.WriteStartArray();
            foreach (var item in (IEnumerable)value)
            {
                WriteValue(member, item);
            }

            json.WriteEndArray();
        }
        else if (member.IsMap)
        {
            json.WriteStartObject();
            foreach (DictionaryEntry entry in (IDictionary)value)
            {
                json.WritePropertyName((string)entry.Key);
                WriteValue(member, entry.Value!);
            }

            json.WriteEndObject();
        }
        else
        {
            WriteValue(member, value);
        }
    }

    private void WriteValue(MemberPlan member, object value)
    {
        switch (value)
        {
            case Timestamp time: WriteTimestamp(member, time); break;
            case IMessage message: Write(message); break;
            case string text: json.WriteStringValue(text); break;
            case bool truth: json.WriteBooleanValue(truth); break;
            case int number: json.WriteNumberValue(number); break;
            case long number: json.WriteNumberValue(number); break;
            case double number: json.WriteNumberValue(number); break;
            case ByteString bytes: json.WriteBase64StringValue(bytes.Span); break;
            default: throw new InvalidOperationException($"No writer for {member.Field.FullName}.");
        }
    }

    private void WriteTimestamp(MemberPlan member, Timestamp time)
    {
        var format = member.Traits.TimestampFormat == TimestampFormat.Unspecified ? serviceFormat : member.Traits.TimestampFormat;
        if (format == TimestampFormat.EpochSeconds)
        {
            json.WriteNumberValue(time.Seconds + (time.Nanos / 1_000_000 / 1000.0));
        }
        else
        {
            json.WriteStringValue(Timestamps.Iso8601(time));
        }
    }
}
