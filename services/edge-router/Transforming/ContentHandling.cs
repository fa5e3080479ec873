using System.Buffers.Text;
using System.Text;
using Gatehouse.EdgeRouter.Integrating.Lambda;

namespace Gatehouse.EdgeRouter.Transforming;

/// <summary>
/// The conversions of bodies between bytes and base64 text.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-payload-encodings-workflow.html
/// </summary>
internal static class ContentHandling
{
    public const string ConvertToText = "CONVERT_TO_TEXT";
    public const string ConvertToBinary = "CONVERT_TO_BINARY";

    public static ReadOnlyMemory<byte> ToText(ReadOnlyMemory<byte> bytes)
    {
        var text = new byte[Base64.GetMaxEncodedToUtf8Length(bytes.Length)];
        Base64.EncodeToUtf8(bytes.Span, text, out _, out var written);
        return text.AsMemory(0, written);
    }

    /// <summary>False when it is no base64. A JSON string, as functions return it, is read without its quotes.</summary>
    public static bool TryToBytes(ref ReadOnlyMemory<byte> text)
    {
        if (text.Span is [(byte)'"', .., (byte)'"']) text = text[1..^1];
        return Base64Body.TryDecode(ref text);
    }

    public static string TextOf(ReadOnlyMemory<byte> body) => body.IsEmpty ? "" : Encoding.UTF8.GetString(body.Span);
}
