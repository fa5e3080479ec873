using System.Text.Json;
using Gatehouse.EdgeRouter.WebSockets.Compiling;
using Microsoft.Extensions.Primitives;

namespace Gatehouse.EdgeRouter.WebSockets.Events;

/// <summary>What <c>$connect</c> gets: the handshake's headers and query beside the context.</summary>
/// <param name="Context">Of the event.</param>
/// <param name="Stage">For its variables.</param>
/// <param name="Headers">As <see cref="HandshakeHeaders"/> prepared them.</param>
/// <param name="Query">Decoded; its members are left out where there is none.</param>
internal sealed record ConnectEvent(
    RequestContext Context,
    WebSocketStage Stage,
    IReadOnlyList<KeyValuePair<string, StringValues>> Headers,
    IReadOnlyCollection<KeyValuePair<string, StringValues>> Query)
{
    private const int ExpectedBytes = 2048;

    public ReadOnlyMemory<byte> ToJson() => EventWriter.Write(ExpectedBytes, this, static (json, connect) =>
    {
        WriteValues(json, "headers", "multiValueHeaders", connect.Headers);
        if (connect.Query.Count > 0) WriteValues(json, "queryStringParameters", "multiValueQueryStringParameters", connect.Query);
        EventWriter.StageVariables(json, connect.Stage);
        connect.Context.WriteTo(json);
        json.WriteBoolean("isBase64Encoded"u8, false);
    });

    private static void WriteValues(
        Utf8JsonWriter json, string single, string multiple, IReadOnlyCollection<KeyValuePair<string, StringValues>> values)
    {
        json.WriteStartObject(single);
        foreach (var (name, all) in values) json.WriteString(name, all.Count == 0 ? "" : all[^1]);
        json.WriteEndObject();

        json.WriteStartObject(multiple);
        foreach (var (name, all) in values)
        {
            json.WriteStartArray(name);
            foreach (var value in all) json.WriteStringValue(value);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}
