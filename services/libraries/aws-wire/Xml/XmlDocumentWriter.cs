using System.Text;
using System.Xml;
using Microsoft.AspNetCore.Http;

namespace Gatehouse.AwsWire.Xml;

/// <summary>Sends one XML document as an answer.</summary>
internal static class XmlDocumentWriter
{
    // Keys may hold control characters, which XML has no way to write: clients ask for encoding-type=url then.
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        OmitXmlDeclaration = true,
        CheckCharacters = false,
        NewLineHandling = NewLineHandling.Entitize,
    };

    // On a line of its own, as S3 writes it: the older JavaScript SDK reads a bucket's location with a regular expression that rests on it.
    private static ReadOnlySpan<byte> Declaration => "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"u8;

    public static async Task SendAsync(HttpResponse http, Action<XmlWriter> write, CancellationToken cancellationToken)
    {
        using var buffer = new MemoryStream();
        buffer.Write(Declaration);
        using (var xml = XmlWriter.Create(buffer, Settings))
        {
            write(xml);
        }

        http.ContentType = "application/xml";
        http.ContentLength = buffer.Length;
        await http.Body.WriteAsync(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), cancellationToken);
    }
}
