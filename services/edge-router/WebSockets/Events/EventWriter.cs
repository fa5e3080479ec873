using System.Buffers;
using System.Text.Json;
using Gatehouse.EdgeRouter.Integrating.Lambda;
using Gatehouse.EdgeRouter.WebSockets.Compiling;

namespace Gatehouse.EdgeRouter.WebSockets.Events;

/// <summary>
/// Writes the events that functions of WebSocket APIs get, member for member as captured from AWS. Each event has a file of its own;
/// here stands what they share.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-mapping-template-reference.html
/// </summary>
internal static class EventWriter
{
    public static ReadOnlyMemory<byte> Write<TState>(int expectedBytes, TState state, Action<Utf8JsonWriter, TState> members)
    {
        var buffer = new ArrayBufferWriter<byte>(expectedBytes);
        using (var json = EventJson.WriterTo(buffer))
        {
            json.WriteStartObject();
            members(json, state);
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    /// <summary>Shown where the stage has any.</summary>
    public static void StageVariables(Utf8JsonWriter json, WebSocketStage stage)
    {
        if (stage.Variables.Count == 0) return;

        json.WriteStartObject("stageVariables"u8);
        foreach (var (name, value) in stage.Variables) json.WriteString(name, value);
        json.WriteEndObject();
    }
}
