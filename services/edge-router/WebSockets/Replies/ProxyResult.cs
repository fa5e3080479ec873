using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Gatehouse.EdgeRouter.WebSockets.Replies;

/// <summary>Reads what a proxy integration returned.</summary>
internal static class ProxyResult
{
    /// <summary>Null when the result is no JSON. Nothing at all counts as null.</summary>
    public static JsonDocument? TryRead(ReadOnlyMemory<byte> result)
    {
        if (result.IsEmpty) return JsonDocument.Parse("null");
        try
        {
            return JsonDocument.Parse(result);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static bool HasBody(JsonElement response) =>
        response.TryGetProperty("body"u8, out var body) && body.ValueKind is JsonValueKind.String;

    /// <summary>The body's bytes, decoded where <c>isBase64Encoded</c> says so and it is true.</summary>
    public static ReadOnlyMemory<byte> Body(JsonElement response)
    {
        var body = response.GetProperty("body"u8);
        return response.TryGetProperty("isBase64Encoded"u8, out var encoded) && encoded.ValueKind is JsonValueKind.True
            && body.TryGetBytesFromBase64(out var decoded)
            ? decoded
            : TextOf(body);
    }

    private static byte[] TextOf(JsonElement body)
    {
        try
        {
            return Encoding.UTF8.GetBytes(body.GetString()!);
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair is JSON and no text: it is sent as the function wrote it, without the quotes.
            return JsonMarshal.GetRawUtf8Value(body)[1..^1].ToArray();
        }
    }
}
