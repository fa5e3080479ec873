using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Gatehouse.EdgeRouter.Tests.Hosting;

namespace Gatehouse.EdgeRouter.Tests.Receiving;

/// <summary>What HTTP itself brings along: RFC 9110 and RFC 9112. AWS's own endpoints speak HTTP/1.1 and, by ALPN, HTTP/2.</summary>
public sealed class TransportTests
{
    private const string Host = $"{TestApis.Id}.execute-api.localhost";

    [Fact]
    public async Task HEAD_is_a_method_of_its_own_and_its_answer_has_no_body()
    {
        await using var edge = await TestEdge.ServingAsync(TestApis.Http(TestApis.Lambda(), ["$default"], "GET /get", "HEAD /head", "ANY /any"));

        var get = await RawHttp.ExchangeAsync(edge.Port, Ascii($"HEAD /get HTTP/1.1\r\nHost: {Host}\r\nConnection: close\r\n\r\n"));
        var head = await RawHttp.ExchangeAsync(edge.Port, Ascii($"HEAD /head HTTP/1.1\r\nHost: {Host}\r\nConnection: close\r\n\r\n"));
        var any = await RawHttp.ExchangeAsync(edge.Port, Ascii($"HEAD /any HTTP/1.1\r\nHost: {Host}\r\nConnection: close\r\n\r\n"));

        get.ShouldStartWith("HTTP/1.1 404 ");
        get.ShouldEndWith("\r\n\r\n");
        head.ShouldStartWith("HTTP/1.1 200 ");
        head.ShouldContain("Content-Length: 2\r\n");
        head.ShouldEndWith("\r\n\r\n");
        any.ShouldStartWith("HTTP/1.1 200 ");
        Member(edge, "requestContext", "http", "method").ShouldBe("HEAD");
    }

    [Fact]
    public async Task Who_expects_to_be_told_to_continue_is_told()
    {
        await using var edge = await ServingAsync();

        var answer = await RawHttp.ExchangeAsync(
            edge.Port, Ascii($"POST / HTTP/1.1\r\nHost: {Host}\r\nContent-Type: text/plain\r\nContent-Length: 4\r\nExpect: 100-continue\r\nConnection: close\r\n\r\nbody"));

        answer.ShouldContain("HTTP/1.1 200 OK");
        Member(edge, "body").ShouldBe("body");
        edge.Execution.Event.ShouldNotContain("100-continue");
    }

    [Fact]
    public async Task A_body_that_will_be_refused_is_not_asked_for()
    {
        await using var edge = await ServingAsync();

        var answer = await RawHttp.ExchangeAsync(
            edge.Port, Ascii($"POST / HTTP/1.1\r\nHost: {Host}\r\nContent-Length: 10485761\r\nExpect: 100-continue\r\nConnection: close\r\n\r\n"));

        answer.ShouldStartWith("HTTP/1.1 413 ");
    }

    [Fact]
    public async Task Chunks_are_one_body_and_trailers_are_no_headers()
    {
        await using var edge = await ServingAsync();

        var answer = await RawHttp.ExchangeAsync(
            edge.Port,
            Ascii($"POST / HTTP/1.1\r\nHost: {Host}\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\nTrailer: X-Sum\r\nConnection: close\r\n\r\n3;ext=1\r\nabc\r\n2\r\nde\r\n0\r\nX-Sum: 5\r\n\r\n"));

        answer.ShouldStartWith("HTTP/1.1 200 ");
        Member(edge, "body").ShouldBe("abcde");
        edge.Execution.Event.ShouldNotContain("x-sum", Case.Insensitive);
        edge.Execution.Event.ShouldNotContain("transfer-encoding");
    }

    [Fact]
    public async Task A_function_sees_http_1_1_whatever_the_client_speaks()
    {
        await using var edge = await ServingAsync();
        using var client = new HttpClient(new SocketsHttpHandler
        {
            SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate is not null },
        });
        using var request = new HttpRequestMessage(HttpMethod.Post, $"https://127.0.0.1:{edge.Port}/a?b=c")
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Headers = { Host = Host },
            Content = new StringContent("over two"),
        };

        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Version.ShouldBe(HttpVersion.Version20);
        Member(edge, "body").ShouldBe("over two");
        Member(edge, "rawQueryString").ShouldBe("b=c");
        Member(edge, "requestContext", "http", "protocol").ShouldBe("HTTP/1.1");
    }

    [Fact]
    public async Task A_query_counts_to_the_limit_of_ten_kilobytes()
    {
        await using var edge = await ServingAsync();

        var longest = await RawHttp.ExchangeAsync(edge.Port, Ascii($"GET /?a={new string('q', 9000)} HTTP/1.1\r\nHost: {Host}\r\nConnection: close\r\n\r\n"));
        var longer = await RawHttp.ExchangeAsync(edge.Port, Ascii($"GET /?a={new string('q', 10240)} HTTP/1.1\r\nHost: {Host}\r\nConnection: close\r\n\r\n"));
        var endless = await RawHttp.ExchangeAsync(edge.Port, Ascii($"GET /?a={new string('q', 50000)} HTTP/1.1\r\nHost: {Host}\r\nConnection: close\r\n\r\n"));

        longest.ShouldStartWith("HTTP/1.1 200 ");
        longer.ShouldStartWith("HTTP/1.1 431 ");
        longer.ShouldEndWith("""{"message":"Request Header Fields Too Large"}""");
        endless.ShouldStartWith("HTTP/1.1 4");
    }

    [Fact]
    public async Task Who_does_not_finish_the_headers_is_left()
    {
        var options = new EdgeOptions { Listen = TestEdge.OnFreePort, HeadersWithin = TimeSpan.FromSeconds(1) };
        await using var edge = await TestEdge.StartAsync(options: options);

        var answer = await RawHttp.ExchangeAsync(edge.Port, Ascii($"GET / HTTP/1.1\r\nHost: {Host}\r\n"));

        answer.ShouldStartWith("HTTP/1.1 408 ");
    }

    [Fact]
    public async Task Who_does_not_go_on_with_the_body_is_left()
    {
        var options = new EdgeOptions { Listen = TestEdge.OnFreePort, BodyPauseAtMost = TimeSpan.FromSeconds(2) };
        await using var edge = await TestEdge.StartAsync(options: options);
        await edge.TellAsync(TestApis.Http(TestApis.Lambda(), ["$default"], "$default"));

        var answer = await RawHttp.ExchangeAsync(edge.Port, Ascii($"POST / HTTP/1.1\r\nHost: {Host}\r\nContent-Length: 100\r\nConnection: close\r\n\r\nabc"));

        answer.ShouldStartWith("HTTP/1.1 408 ");
        answer.ShouldEndWith("""{"message":"Request Timeout"}""");
        edge.Execution.Request.ShouldBeNull();
    }

    [Fact]
    public async Task Who_does_not_take_the_answer_is_left()
    {
        var left = new TaskCompletionSource();
        await using var backend = await Backend.StartAsync(async context =>
        {
            await using var registration = context.RequestAborted.Register(left.SetResult);
            var piece = new byte[64 * 1024];
            while (!context.RequestAborted.IsCancellationRequested) await context.Response.Body.WriteAsync(piece, context.RequestAborted);
        });
        // What is on its way counts by the rate; the pause is above the second at which the server looks after its connections.
        var options = new EdgeOptions { Listen = TestEdge.OnFreePort, AnswerPauseAtMost = TimeSpan.FromSeconds(2), SlowestClient = 1e9 };
        await using var edge = await TestEdge.StartAsync(options: options);
        await edge.TellAsync(TestApis.Http(TestApis.HttpProxy(backend.Url), ["$default"], "$default"));
        using var client = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await client.ConnectAsync(IPAddress.Loopback, edge.Port, TestContext.Current.CancellationToken);

        await client.SendAsync(Ascii($"GET / HTTP/1.1\r\nHost: {Host}\r\n\r\n"), TestContext.Current.CancellationToken);

        await left.Task.WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);
    }

    private static Task<TestEdge> ServingAsync() => TestEdge.ServingAsync(TestApis.Http(TestApis.Lambda(), ["$default"], "$default"));

    private static byte[] Ascii(string text) => Encoding.ASCII.GetBytes(text);

    private static string? Member(TestEdge edge, params string[] path)
    {
        using var sent = JsonDocument.Parse(edge.Execution.Event);
        return path.Aggregate(sent.RootElement, (element, name) => element.GetProperty(name)).GetString();
    }
}
