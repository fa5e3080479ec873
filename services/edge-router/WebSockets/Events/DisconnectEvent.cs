using System.Text.Json;
using Gatehouse.EdgeRouter.WebSockets.Compiling;

namespace Gatehouse.EdgeRouter.WebSockets.Events;

/// <summary>What <c>$disconnect</c> gets: why the connection ended, and four headers of which only the host says anything.</summary>
/// <param name="Context">Of the event.</param>
/// <param name="Stage">For its variables.</param>
internal sealed record DisconnectEvent(RequestContext Context, WebSocketStage Stage)
{
    private const int ExpectedBytes = 1024;

    public ReadOnlyMemory<byte> ToJson() => EventWriter.Write(ExpectedBytes, this, static (json, disconnect) =>
    {
        var host = disconnect.Context.Connection.DomainName;
        json.WriteStartObject("headers"u8);
        foreach (var (name, value) in Headers(host)) json.WriteString(name, value);
        json.WriteEndObject();

        json.WriteStartObject("multiValueHeaders"u8);
        foreach (var (name, value) in Headers(host)) WriteOne(json, name, value);
        json.WriteEndObject();

        EventWriter.StageVariables(json, disconnect.Stage);
        disconnect.Context.WriteTo(json);
        json.WriteBoolean("isBase64Encoded"u8, false);
    });

    private static ReadOnlySpan<(string Name, string Value)> Headers(string host) =>
        new[] { ("Host", host), ("x-api-key", ""), ("X-Forwarded-For", ""), ("x-restapi", "") };

    private static void WriteOne(Utf8JsonWriter json, string name, string value)
    {
        json.WriteStartArray(name);
        json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
