using System.Text;
using Gatehouse.EdgeRouter.Tests.Hosting;

namespace Gatehouse.EdgeRouter.Tests.Receiving;

public sealed class MalformedRequestTests
{
    private static readonly string[] RequestLines =
    [
        " ", "GET", "GET /", "GET / HTTP/9.9", "GET / HTTP/1.1 extra", "GET  / HTTP/1.1", "get / http/1.1", "/ GET HTTP/1.1",
        "GET /%zz HTTP/1.1", "GET /% HTTP/1.1", "GET /%00 HTTP/1.1", "GET /%C3%28 HTTP/1.1", "GET /%E2%98 HTTP/1.1", "GET /\u0001 HTTP/1.1",
        "GET /é HTTP/1.1", "GET /?%zz=%zz HTTP/1.1", "GET /?&&==&a=&=b HTTP/1.1", "GET ?a=b HTTP/1.1", "GET * HTTP/1.1", "OPTIONS * HTTP/1.1",
        "GET http:// HTTP/1.1", "GET http://host HTTP/1.1", "GET http://host?x HTTP/1.1", "CONNECT host:80 HTTP/1.1", "CONNECT / HTTP/1.1", "GET //// HTTP/1.1",
        "GET /../../etc/passwd HTTP/1.1", "GET /a/./b/../c HTTP/1.1", "GET /%2e%2e/%2e HTTP/1.1", "GET /a;b=c HTTP/1.1", "GET /a#b HTTP/1.1",
        "GET /\\ HTTP/1.1", "G\u0000T / HTTP/1.1", "GET / HTTP/1.0", "GET / HTTP/2.0", "X-Y-Z / HTTP/1.1",
        "GET /_aws/execute-api/ HTTP/1.1", "GET /_aws/execute-api// HTTP/1.1", "GET /restapis/%20/x/_user_request_ HTTP/1.1",
        "GET /@connections HTTP/1.1", "DELETE /@connections/%00 HTTP/1.1",
    ];

    private static readonly string[] HeaderBlocks =
    [
        "",
        "Host: abc123.execute-api.localhost\r\n",
        "Host: abc123.execute-api.localhost\r\nHost: other\r\n",
        "Host: .execute-api.\r\n",
        "Host: [::1\r\n",
        "Host: abc123.execute-api.localhost\r\nContent-Length: -1\r\n",
        "Host: abc123.execute-api.localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n",
        "Host: abc123.execute-api.localhost\r\nTransfer-Encoding: gzip\r\n",
        "Host: abc123.execute-api.localhost\r\nContent-Type: ;;;=\r\nCookie: ;;=;\r\n",
        "Host: abc123.execute-api.localhost\r\nno colon here\r\n",
        "Host: abc123.execute-api.localhost\r\n : empty name\r\n",
        "Host: abc123.execute-api.localhost\r\nX: a\r\n folded\r\n",
        "Host: abc123.execute-api.localhost\r\nX: \u0000\r\n",
        "Host: abc123.execute-api.localhost\r\nX-Forwarded-For: \u00e9\r\n",
        "Host: abc123.execute-api.localhost\r\nContent-Length: 3\r\nContent-Type: application/json\r\n",
    ];

    /// <summary>Every request line with every block of headers: over five hundred.</summary>
    [Fact]
    public async Task Whatever_arrives_whole_is_answered_properly()
    {
        await using var edge = await ServingAsync();

        foreach (var line in RequestLines)
        {
            foreach (var headers in HeaderBlocks)
            {
                var request = $"{line}\r\n{headers}Connection: close\r\n\r\n\u00c3(\u0000";

                ShouldBeProper(request, await RawHttp.ExchangeAsync(edge.Port, Encoding.Latin1.GetBytes(request)));
            }
        }
    }

    /// <summary>A request that breaks off at every byte, or has one byte changed.</summary>
    [Fact]
    public async Task What_breaks_off_is_answered_properly_or_not_at_all()
    {
        const string whole = "POST /a/b?c=d HTTP/1.1\r\nHost: abc123.execute-api.localhost\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n";
        await using var edge = await ServingAsync();
        var random = new Random(7);

        for (var length = 1; length < whole.Length; length++)
        {
            foreach (var request in (string[])[whole[..length], $"{whole[..length]}{(char)random.Next(256)}{whole[(length + 1)..]}"])
            {
                var answer = await RawHttp.SendAndLeaveAsync(edge.Port, Encoding.Latin1.GetBytes(request));

                if (answer.Length > 0) ShouldBeProper(request, answer);
            }
        }
    }

    [Fact]
    public async Task A_chunk_of_more_bytes_than_can_be_counted_is_a_bad_request()
    {
        await using var edge = await ServingAsync();

        var answer = await RawHttp.ExchangeAsync(
            edge.Port, "POST /a/b HTTP/1.1\r\nHost: abc123.execute-api.localhost\r\nTransfer-Encoding: chunked\r\n\r\nfffffffffff\r\nabc"u8.ToArray());

        answer.ShouldStartWith("HTTP/1.1 400 Bad Request");
        answer.ShouldEndWith("""{"message":"Bad Request"}""");
    }

    private static Task<TestEdge> ServingAsync() =>
        TestEdge.ServingAsync(TestApis.Http(TestApis.Lambda("1.0"), ["$default"], "ANY /{a}/{b+}", "$default"));

    private static void ShouldBeProper(string request, string answer)
    {
        var shown = $"{request} answered {answer}";
        answer.ShouldStartWith("HTTP/1.1 ", Case.Sensitive, shown);
        answer.ShouldNotStartWith("HTTP/1.1 500", Case.Sensitive, shown);
        answer.ShouldNotContain("   at ", Case.Sensitive, shown);
    }
}
