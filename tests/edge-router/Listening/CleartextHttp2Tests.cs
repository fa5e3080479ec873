using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Gatehouse.EdgeRouter.Tests.Hosting;

namespace Gatehouse.EdgeRouter.Tests.Listening;

/// <summary>HTTP/2 without TLS by prior knowledge, at the port that speaks HTTP/1.1 and TLS too: https://www.rfc-editor.org/rfc/rfc9113#section-3.3.</summary>
public sealed class CleartextHttp2Tests
{
    private const string Host = $"{TestApis.Id}.execute-api.localhost";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_API_is_called_over_HTTP_2_without_TLS()
    {
        await using var edge = await ServingAsync();
        using var client = new HttpClient();

        using var response = await client.SendAsync(Request(edge, "/a?b=c", new StringContent("over two")), Cancel);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Version.ShouldBe(HttpVersion.Version20);
        (await response.Content.ReadAsStringAsync(Cancel)).ShouldBe("ok");
        using var sent = JsonDocument.Parse(edge.Execution.Event);
        sent.RootElement.GetProperty("body").GetString().ShouldBe("over two");
        sent.RootElement.GetProperty("rawQueryString").GetString().ShouldBe("b=c");
        var context = sent.RootElement.GetProperty("requestContext");
        context.GetProperty("domainPrefix").GetString().ShouldBe(TestApis.Id);
        context.GetProperty("http").GetProperty("protocol").GetString().ShouldBe("HTTP/1.1");
        sent.RootElement.GetProperty("headers").GetProperty("x-forwarded-proto").GetString().ShouldBe("http");
    }

    [Fact]
    public async Task One_connection_carries_many_calls_at_once()
    {
        await using var edge = await ServingAsync();
        using var client = new HttpClient(new SocketsHttpHandler { EnableMultipleHttp2Connections = false });

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(async each =>
        {
            using var response = await client.SendAsync(Request(edge, $"/{each}"), Cancel);
            return response.StatusCode;
        }));

        answers.ShouldAllBe(status => status == HttpStatusCode.OK);
    }

    [Fact]
    public async Task Limits_are_those_of_HTTP_1()
    {
        await using var edge = await ServingAsync();
        using var client = new HttpClient();
        using var wordy = Request(edge, "/");
        wordy.Headers.Add("x-long", new string('a', 10300));

        using var headers = await client.SendAsync(wordy, Cancel);
        using var body = await client.SendAsync(Request(edge, "/", new ByteArrayContent(new byte[11 * 1024 * 1024])), Cancel);

        ((int)headers.StatusCode).ShouldBe(431);
        ((int)body.StatusCode).ShouldBe(413);
    }

    [Fact]
    public async Task A_preface_may_come_in_pieces()
    {
        await using var edge = await ServingAsync();
        using var client = new HttpClient(new SocketsHttpHandler
        {
            ConnectCallback = async (context, cancel) =>
            {
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                await socket.ConnectAsync(context.DnsEndPoint, cancel);
                return new OneByteAtFirst(new NetworkStream(socket, ownsSocket: true));
            },
        });

        using var response = await client.SendAsync(Request(edge, "/"), Cancel);

        response.Version.ShouldBe(HttpVersion.Version20);
    }

    [Fact]
    public async Task A_client_that_leaves_in_the_middle_of_its_preface_disturbs_nobody()
    {
        await using var edge = await ServingAsync();

        await RawHttp.SendAndLeaveAsync(edge.Port, "PRI * HT"u8.ToArray());
        using var response = await edge.GetAsync("/");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Who_asks_for_an_upgrade_is_answered_in_HTTP_1()
    {
        await using var edge = await ServingAsync();

        var answer = await RawHttp.ExchangeAsync(edge.Port, Encoding.ASCII.GetBytes(
            $"GET / HTTP/1.1\r\nHost: {Host}\r\nConnection: close, Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n\r\n"));

        answer.ShouldStartWith("HTTP/1.1 200 ");
        edge.Execution.Event.ShouldNotContain("\"upgrade\"");
    }

    private static Task<TestEdge> ServingAsync() => TestEdge.ServingAsync(TestApis.Http(TestApis.Lambda(), ["$default"], "$default"));

    private static HttpRequestMessage Request(TestEdge edge, string path, HttpContent? content = null) =>
        new(content is null ? HttpMethod.Get : HttpMethod.Post, $"http://127.0.0.1:{edge.Port}{path}")
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Headers = { Host = Host },
            Content = content,
        };

    /// <summary>Sends what comes first byte by byte.</summary>
    private sealed class OneByteAtFirst(Stream inner) : Stream
    {
        private bool _isFirst = true;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Flush() => inner.Flush();

        public override int Read(byte[] buffer, int offset, int count) => inner.Read(buffer, offset, count);

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => inner.ReadAsync(buffer, cancellationToken);

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => inner.Write(buffer, offset, count);

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (_isFirst)
            {
                _isFirst = false;
                for (var at = 0; at < buffer.Length; at++) await inner.WriteAsync(buffer.Slice(at, 1), cancellationToken);
                return;
            }

            await inner.WriteAsync(buffer, cancellationToken);
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing) inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
