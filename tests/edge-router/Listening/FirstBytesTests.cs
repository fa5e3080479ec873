using System.Buffers;
using System.Text;
using Gatehouse.EdgeRouter.Listening;

namespace Gatehouse.EdgeRouter.Tests.Listening;

/// <summary>https://www.rfc-editor.org/rfc/rfc9113#section-3.4 and https://www.rfc-editor.org/rfc/rfc8446#section-5.1</summary>
public sealed class FirstBytesTests
{
    [Theory]
    [InlineData("GET / HTTP/1.1\r\n", "Http1")]
    [InlineData("POST / HTTP/1.1\r\n", "Http1")]
    [InlineData("PO", "Http1")]
    [InlineData("PRI * HTTP/1.1\r\n", "Http1")]
    [InlineData("PROPFIND / HTTP/1.1\r\n", "Http1")]
    [InlineData("PRI * HTTP/2.0", "Http2")]
    [InlineData("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "Http2")]
    [InlineData("P", null)]
    [InlineData("PRI * HTTP/2", null)]
    [InlineData("\u0016\u0003\u0001", "Tls")]
    [InlineData("\u0000", "Http1")]
    public void They_say_what_the_connection_speaks(string bytes, string? speech) =>
        FirstBytes.Judge(new ReadOnlySequence<byte>(Encoding.Latin1.GetBytes(bytes)))?.ToString().ShouldBe(speech);
}
