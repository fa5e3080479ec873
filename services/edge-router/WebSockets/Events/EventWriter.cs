using System.Text.Json;
using Gatehouse.EdgeRouter.Integrating.Lambda;
using Gatehouse.EdgeRouter.WebSockets.Compiling;
using Microsoft.Extensions.Primitives;

namespace Gatehouse.EdgeRouter.WebSockets.Events;

/// <summary>
/// Writes the events that functions of WebSocket APIs get, member for member as captured from AWS. Each event has a file of its own;
/// here stands what they share.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-mapping-template-reference.html
/// </summary>
internal static class EventWriter
{
    public static void Write<TState>(EventBuffer output, TState state, Action<Utf8JsonWriter, TState> members)
    {
        using var json = EventJson.WriterTo(output);
        json.WriteStartObject();
        members(json, state);
        json.WriteEndObject();
    }

    /// <summary>Shown where the stage has any.</summary>
    public static void StageVariables(Utf8JsonWriter json, WebSocketStage stage)
    {
        if (stage.Variables.Count > 0) json.WriteMap("stageVariables"u8, stage.Variables);
    }

    /// <summary>Each header with its last value, and with all.</summary>
    public static void Headers(Utf8JsonWriter json, IReadOnlyList<EventHeader> headers)
    {
        json.WriteStartObject("headers"u8);
        foreach (var (name, values) in headers) WriteLast(json, name, values);
        json.WriteEndObject();
        json.WriteStartObject("multiValueHeaders"u8);
        foreach (var (name, values) in headers) WriteAll(json, name, values);
        json.WriteEndObject();
    }

    /// <summary>Each parameter with its last value, and with all.</summary>
    public static void Query(Utf8JsonWriter json, IReadOnlyCollection<KeyValuePair<string, StringValues>> query)
    {
        json.WriteStartObject("queryStringParameters"u8);
        foreach (var (name, values) in query) WriteLast(json, name, values);
        json.WriteEndObject();
        json.WriteStartObject("multiValueQueryStringParameters"u8);
        foreach (var (name, values) in query) WriteAll(json, name, values);
        json.WriteEndObject();
    }

    private static void WriteLast(Utf8JsonWriter json, string name, StringValues values) =>
        json.WriteString(name, values.Count == 0 ? "" : values[^1]);

    private static void WriteAll(Utf8JsonWriter json, string name, StringValues values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
