using System.Buffers;
using System.Text.Json;

namespace Gatehouse.EdgeRouter.Integrating.Lambda;

/// <summary>Writes a request's body into an event.</summary>
internal static class EventBody
{
    public static void WriteValue(Utf8JsonWriter json, ReadOnlySequence<byte> body, bool asBase64)
    {
        if (body.IsSingleSegment)
        {
            WriteValue(json, body.FirstSpan, asBase64);
            return;
        }

        var length = (int)body.Length;
        var whole = ArrayPool<byte>.Shared.Rent(length);
        body.CopyTo(whole);
        WriteValue(json, whole.AsSpan(0, length), asBase64);
        ArrayPool<byte>.Shared.Return(whole);
    }

    private static void WriteValue(Utf8JsonWriter json, ReadOnlySpan<byte> body, bool asBase64)
    {
        if (asBase64) json.WriteBase64StringValue(body);
        else json.WriteStringValue(body);
    }
}
