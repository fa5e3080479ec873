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
        CheckCharacters = false,
        NewLineHandling = NewLineHandling.Entitize,
    };

    public static async Task SendAsync(HttpResponse http, Action<XmlWriter> write, CancellationToken cancellationToken)
    {
        using var buffer = new MemoryStream();
        using (var xml = XmlWriter.Create(buffer, Settings))
        {
            write(xml);
        }

        http.ContentType = "application/xml";
        http.ContentLength = buffer.Length;
        await http.Body.WriteAsync(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), cancellationToken);
    }
}
