using System.Globalization;

namespace Gatehouse.Journeys.Tests.Malformed;

/// <summary>Requests with something wrong in them, the same ones for the same seed.</summary>
/// <param name="seed">Where the randomness starts.</param>
/// <param name="hosts">Values of <c>Host</c> to send.</param>
/// <param name="paths">Paths under which something answers.</param>
/// <param name="socketPath">Where a WebSocket handshake succeeds, if anywhere on the port.</param>
internal sealed class MalformedRequests(int seed, string[] hosts, string[] paths, string socketPath)
{
    private const int OversizeBytes = 200_000;
    private const int LongestName = 300;

    private static readonly string[] Methods = ["G E T", "get", "", "G\0ET", "GET/", "TRACE", "CONNECT", "PROPFIND", "ÄÖ", "POST\t"];

    private static readonly string[] Headers =
    [
        "NoColon", "Space : before", ": no name", "X-Null: a\0b", "X-Bare: a\rb", "Content-Length: -1", "Content-Length: 99999999999999999999",
        "Content-Length: 3\r\nContent-Length: 4", "Content-Length: abc", "Transfer-Encoding: gzip", "Transfer-Encoding: chunked, identity",
        "Host: another", " folded: line", "Expect: the-impossible", "Authorization: AWS4-HMAC-SHA256 Credential=////, x",
        "Authorization: AWS4-HMAC-SHA256 Credential=", "Content-Type: application/json; charset=\"", "Cookie: ====;;;", "X-High: \u00ff\u00fe",
    ];

    private static readonly string[] Encodings =
    [
        "%", "%4", "%zz", "%00", "%c0%af", "%ff%fe", "%2e%2e/%2e%2e/etc/passwd", "..;/", "%u0041", "\\", "//", "%25%", "?%=%&=&&", "?a=%zz",
    ];

    private static readonly string[] ChunkedBodies =
    [
        "zz\r\nabc\r\n0\r\n\r\n", "-1\r\n\r\n", "ffffffffffffffffff\r\nabc", "3\r\nabcdef\r\n0\r\n\r\n", "3;;;=\r\nabc\r\n0\r\n\r\n",
        "\r\n\r\n", "3\nabc\n0\n\n",
    ];

    private static readonly string[] Documents =
    [
        "{", "[]", "null", "{\"name\":}", "\"text\"", "{\"name\":{\"a\":[1,2,{}]}}", "{\"protocolType\":5,\"name\":[]}", "\u0000",
        "{\"tags\":[{}]}", "<xml/>", "{\"name\":\"\\ud800\"}",
    ];

    private static readonly string[] ManagementPaths =
    [
        "/v2/apis", "/v2/apis/%zz/routes", "/2015-03-31/functions", "/2015-03-31/functions/%00/invocations", "/v2/tags/%",
        "/@connections/%zz", "/",
    ];

    private static readonly string[] Handshakes =
    [
        "Sec-WebSocket-Version: 12", "Sec-WebSocket-Key: short", "Sec-WebSocket-Key: !!!!",
        "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Version: 8", "Sec-WebSocket-Protocol: ,,,",
    ];

    private readonly Random _random = new(seed);

    public IEnumerable<Sample> Take(int count)
    {
        Func<Sample>[] kinds = [Garbage, Method, Header, LongLine, Chunks, Encoding, Truncated, Document, Handshake, Frame];
        for (var number = 0; number < count; number++)
        {
            var sample = kinds[_random.Next(kinds.Length)]();
            yield return sample with { Name = string.Create(CultureInfo.InvariantCulture, $"{number}: {sample.Name}") };
        }
    }

    private Sample Garbage()
    {
        // At least as long as HTTP/2's preface, for which its servers wait before they judge.
        var bytes = new byte[_random.Next(24, 500)];
        _random.NextBytes(bytes);
        return new("garbage", [.. bytes, .. "\r\n\r\n"u8]);
    }

    private Sample Method() => Request("method", Pick(Methods), Pick(paths));

    private Sample Header() => Request("header", "POST", Pick(paths), Pick(Headers) + "\r\n");

    private Sample LongLine() => _random.Next(3) switch
    {
        0 => Request("long path", "GET", Pick(paths) + new string('a', OversizeBytes)),
        1 => Request("long header", "GET", Pick(paths), $"X-Long: {new string('a', OversizeBytes)}\r\n"),
        _ => Request("many headers", "GET", Pick(paths), string.Concat(Enumerable.Range(0, 2000).Select(n => $"X-{n}: a\r\n"))),
    };

    private Sample Chunks() =>
        Request("chunks", "POST", Pick(paths), "Transfer-Encoding: chunked\r\n", Pick(ChunkedBodies)) with { EndsInTheMiddle = true };

    private Sample Encoding() => Request("encoding", "GET", Pick(paths) + Pick(Encodings));

    private Sample Truncated() =>
        Request("truncated", "POST", Pick(paths), $"Content-Length: {_random.Next(10, 100_000)}\r\n", "half") with { EndsInTheMiddle = true };

    private Sample Document()
    {
        var document = Pick(Documents);
        var length = System.Text.Encoding.UTF8.GetByteCount(document);
        return Request("document", "POST", Pick(ManagementPaths), $"Content-Type: application/json\r\nContent-Length: {length}\r\n", document);
    }

    private Sample Handshake() => Request(
        "handshake", "GET", socketPath, $"Connection: Upgrade\r\nUpgrade: websocket\r\n{Pick(Handshakes)}\r\n");

    private Sample Frame()
    {
        var agreed = Request("frame", "GET", socketPath,
            "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n");
        var frame = BadFrames.Pick(_random);
        return agreed with { Name = $"frame {Convert.ToHexString(frame)}", Frame = frame };
    }

    private Sample Request(string name, string method, string path, string headers = "", string body = "")
    {
        var head = $"{method} {path} HTTP/1.1\r\nHost: {Pick(hosts)}\r\n{headers}\r\n";
        byte[] bytes = [.. System.Text.Encoding.Latin1.GetBytes(head), .. System.Text.Encoding.UTF8.GetBytes(body)];
        return new($"{name} {head[..Math.Min(head.Length, LongestName)]}", bytes);
    }

    private string Pick(string[] from) => from[_random.Next(from.Length)];
}
