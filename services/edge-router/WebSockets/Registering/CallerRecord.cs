using System.Buffers;
using System.Text.Json;
using Gatehouse.EdgeRouter.Authorizing;
using Gatehouse.EdgeRouter.Integrating.Lambda;
using Gatehouse.EdgeRouter.WebSockets.Events;

namespace Gatehouse.EdgeRouter.WebSockets.Registering;

/// <summary>Whom an authorizer admitted, as the registry keeps it for the edge that tells of a lost connection's end.</summary>
internal sealed class CallerRecord(JsonElement record) : Caller
{
    private const string Authorizer = "authorizer";
    private const string Identity = "identity";

    public static string Of(Caller caller)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = EventJson.WriterTo(buffer))
        {
            json.WriteStartObject();
            caller.WriteAuthorizer1(json);
            json.WriteStartObject(Identity);
            foreach (var name in RequestContext.OfCallers)
            {
                if (caller.IdentityValue(name) is { } value) json.WriteString(name, value);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static CallerRecord Read(string text)
    {
        using var document = JsonDocument.Parse(text);
        return new CallerRecord(document.RootElement.Clone());
    }

    public override void WriteAuthorizer1(Utf8JsonWriter json)
    {
        if (!record.TryGetProperty(Authorizer, out var authorizer)) return;

        json.WritePropertyName(Authorizer);
        authorizer.WriteTo(json);
    }

    /// <summary>Nobody asks: WebSocket APIs have the other form.</summary>
    public override void WriteAuthorizer2(Utf8JsonWriter json) => json.WriteNullValue();

    public override string? IdentityValue(string name) =>
        record.TryGetProperty(Identity, out var identity) && identity.TryGetProperty(name, out var value) ? value.GetString() : null;
}
