using System.Net;
using System.Text;
using Gatehouse.EdgeRouter.Tests.Hosting;

namespace Gatehouse.EdgeRouter.Tests.Receiving;

public sealed class LimitTests
{
    [Fact]
    public async Task Headers_of_more_than_ten_kilobytes_are_refused()
    {
        await using var edge = await ServingAsync();
        var request = edge.Request(HttpMethod.Get, "/");
        request.Headers.Add("x-long", new string('a', 10300));

        using var response = await edge.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.RequestHeaderFieldsTooLarge);
        (await response.Content.ReadAsStringAsync()).ShouldBe("""{"message":"Request Header Fields Too Large"}""");
    }

    [Fact]
    public async Task Headers_of_less_pass()
    {
        await using var edge = await ServingAsync();
        var request = edge.Request(HttpMethod.Get, "/");
        request.Headers.Add("x-long", new string('a', 10000));

        using var response = await edge.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_limit_is_that_of_apis_and_not_of_the_AWS_services()
    {
        await using var edge = await ServingAsync();
        var request = edge.Request(HttpMethod.Get, "/v2/apis", "localhost");
        request.Headers.Add("x-amz-security-token", new string('a', 12000));

        using var response = await edge.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.NotImplemented);
    }

    [Fact]
    public async Task A_body_that_announces_more_than_ten_megabytes_is_refused_unread()
    {
        await using var edge = await ServingAsync();

        const string request = "POST / HTTP/1.1\r\nHost: abc123.execute-api.localhost\r\nContent-Length: 10485761\r\nConnection: close\r\n\r\n";
        var answer = await RawHttp.ExchangeAsync(edge.Port, Encoding.ASCII.GetBytes(request));

        answer.ShouldStartWith("HTTP/1.1 413 ");
        answer.ShouldEndWith("""{"message":"Request Entity Too Large"}""");
    }

    [Fact]
    public async Task A_body_that_grows_beyond_ten_megabytes_is_refused_on_the_way()
    {
        await using var edge = await ServingAsync();
        var request = edge.Request(HttpMethod.Post, "/");
        request.Content = new StreamContent(new MemoryStream(new byte[11 * 1024 * 1024]));
        request.Headers.TransferEncodingChunked = true;

        using var response = await edge.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        edge.Execution.Request.ShouldBeNull();
    }

    private static Task<TestEdge> ServingAsync() => TestEdge.ServingAsync(TestApis.Http(TestApis.Lambda(), ["$default"], "$default"));
}
