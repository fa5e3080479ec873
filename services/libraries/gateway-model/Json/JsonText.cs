using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Gatehouse.GatewayModel.Json;

/// <summary>Text that may be JSON.</summary>
public static class JsonText
{
    private static readonly JsonWriterOptions Unescaped = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Null when it is not JSON, or JSON whose strings are no text: halves of surrogate pairs.</summary>
    public static JsonDocument? TryParse(string text)
    {
        JsonDocument? document = null;
        try
        {
            document = JsonDocument.Parse(text);
            if (text.Contains("\\u", StringComparison.OrdinalIgnoreCase)) ReadStrings(document.RootElement);
            return document;
        }
        catch (Exception e) when (e is JsonException or ArgumentException or InvalidOperationException)
        {
            document?.Dispose();
            return null;
        }
    }

    /// <summary>Without blanks; numbers as they were written.</summary>
    public static string Of(JsonElement json) => Write(json.WriteTo);

    /// <summary>As one array.</summary>
    public static string Of(IEnumerable<JsonElement> elements) => Write(writer =>
    {
        writer.WriteStartArray();
        foreach (var element in elements) element.WriteTo(writer);
        writer.WriteEndArray();
    });

    private static string Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Unescaped)) write(writer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void ReadStrings(JsonElement json)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.String:
                _ = json.GetString();
                break;
            case JsonValueKind.Array:
                foreach (var item in json.EnumerateArray()) ReadStrings(item);
                break;
            case JsonValueKind.Object:
                foreach (var member in json.EnumerateObject())
                {
                    _ = member.Name;
                    ReadStrings(member.Value);
                }

                break;
        }
    }
}
