using System.Text.Json;
using Gatehouse.EdgeRouter.Receiving;

namespace Gatehouse.EdgeRouter.Integrating.Lambda;

/// <summary>
/// The pieces of events in which every value stands beside the last one, and what is empty is null: REST APIs' and payload format 1.0.
/// </summary>
internal static class MultiValueJson
{
    public static void WriteHeaders(this Utf8JsonWriter json, IReadOnlyList<EventHeader> headers)
    {
        json.WriteStartObject("headers"u8);
        for (var i = 0; i < headers.Count; i++) json.WriteString(headers[i].Name, headers[i].Values[^1]);
        json.WriteEndObject();

        json.WriteStartObject("multiValueHeaders"u8);
        for (var i = 0; i < headers.Count; i++)
        {
            var (name, values) = headers[i];
            json.WriteStartArray(name);
            foreach (var value in values) json.WriteStringValue(value);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    public static void WriteQuery(this Utf8JsonWriter json, IReadOnlyList<QueryParameter> query)
    {
        if (query.Count == 0)
        {
            json.WriteNull("queryStringParameters"u8);
            json.WriteNull("multiValueQueryStringParameters"u8);
            return;
        }

        json.WriteStartObject("queryStringParameters"u8);
        for (var i = 0; i < query.Count;)
        {
            var end = EventJson.EndOfName(query, i);
            json.WriteString(query[end - 1].Name, query[end - 1].Value);
            i = end;
        }

        json.WriteEndObject();
        json.WriteStartObject("multiValueQueryStringParameters"u8);
        for (var i = 0; i < query.Count;)
        {
            var end = EventJson.EndOfName(query, i);
            json.WriteStartArray(query[i].Name);
            for (; i < end; i++) json.WriteStringValue(query[i].Value);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    public static void WriteMapOrNull(
        this Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyCollection<KeyValuePair<string, string>> entries)
    {
        if (entries.Count == 0) json.WriteNull(name);
        else json.WriteMap(name, entries);
    }
}
