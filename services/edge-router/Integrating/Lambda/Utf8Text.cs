using System.Text.Json;

namespace Gatehouse.EdgeRouter.Integrating.Lambda;

/// <summary>Texts inside JSON, taken out as UTF-8.</summary>
internal static class Utf8Text
{
    /// <summary>The bytes of the string at the reader's position: a slice of the document unless something is escaped.</summary>
    public static ReadOnlyMemory<byte> Of(ref Utf8JsonReader reader, ReadOnlyMemory<byte> document)
    {
        if (!reader.ValueIsEscaped) return document.Slice((int)reader.TokenStartIndex + 1, reader.ValueSpan.Length);

        var unescaped = new byte[reader.ValueSpan.Length];
        return unescaped.AsMemory(0, reader.CopyString(unescaped));
    }

    /// <summary>The text of a document that is one string; any other document, valid or not, as it is.</summary>
    public static ReadOnlyMemory<byte> Unwrap(ReadOnlyMemory<byte> document)
    {
        try
        {
            var reader = new Utf8JsonReader(document.Span);
            if (!reader.Read() || reader.TokenType != JsonTokenType.String) return document;

            var text = Of(ref reader, document);
            return reader.Read() ? document : text;
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            return document;
        }
    }
}
