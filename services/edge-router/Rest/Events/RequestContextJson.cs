using System.Buffers;
using System.Text.Json;
using Gatehouse.EdgeRouter.Integrating.Lambda;
using Gatehouse.EdgeRouter.Rest.Responding;

namespace Gatehouse.EdgeRouter.Rest.Events;

/// <summary><c>$context</c> as JSON, for mappings and templates.</summary>
internal static class RequestContextJson
{
    public static JsonElement Of(RestCall call) => Write(json => RequestContextWriter.WriteMembers(json, call));

    /// <summary>With what is wrong as <c>error</c>, for gateway responses.</summary>
    public static JsonElement WithError(RestCall call, RestFailure failure, int status) => Write(json =>
    {
        RequestContextWriter.WriteMembers(json, call);
        json.WriteNumber("status"u8, status);
        json.WriteStartObject("error"u8);
        json.WriteString("message"u8, failure.Text);
        json.WriteString("messageString"u8, failure.MessageString);
        json.WriteString("responseType"u8, failure.Type.Name);
        if (failure.ValidationError is { } validation) json.WriteString("validationErrorString"u8, validation);
        json.WriteEndObject();
    });

    private static JsonElement Write(Action<Utf8JsonWriter> members)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = EventJson.WriterTo(buffer))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        using var document = JsonDocument.Parse(buffer.WrittenMemory);
        return document.RootElement.Clone();
    }
}
