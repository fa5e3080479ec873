using System.IO.Compression;
using System.Text;
using Gatehouse.EdgeRouter.Tests.Hosting;
using Gatehouse.Protocol;

namespace Gatehouse.EdgeRouter.Tests.Rest.Compressing;

/// <summary>Source: AWS developer guide, api-gateway-gzip-compression-decompression.</summary>
public sealed class CompressionTests
{
    [Theory]
    [InlineData("gzip", 10, "gzip")]
    [InlineData("br, deflate", 10, "deflate")]
    [InlineData("*", 10, "gzip")]
    [InlineData("br", 10, "")]
    [InlineData("gzip;q=0", 10, "")]
    [InlineData("", 10, "")]
    [InlineData("gzip", 21, "")]
    [InlineData("gzip", null, "")]
    public async Task A_large_answer_is_compressed_for_who_accepts_it(string accepted, int? minimum, string coding)
    {
        await using var edge = await TestEdge.ServingAsync(Api(minimum));
        edge.Execution.Result = """{"body":"aaaaaaaaaaaaaaaaaaaa"}""";
        var request = edge.Request(HttpMethod.Post, "/dev/pets");
        if (accepted.Length > 0) request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);

        using var response = await edge.SendAsync(request);

        response.Header("Content-Encoding").ShouldBe(coding);
        var body = await response.Content.ReadAsStreamAsync();
        using var plain = coding switch { "gzip" => new GZipStream(body, CompressionMode.Decompress), "deflate" => new ZLibStream(body, CompressionMode.Decompress), _ => body };
        (await new StreamReader(plain).ReadToEndAsync()).ShouldBe("aaaaaaaaaaaaaaaaaaaa");
    }

    [Fact]
    public async Task What_the_function_compressed_stays_as_it_is()
    {
        await using var edge = await TestEdge.ServingAsync(Api(minimum: 0));
        edge.Execution.Result = """{"headers":{"content-encoding":"gzip"},"body":"aaaaaaaaaaaaaaaaaaaa"}""";
        var request = edge.Request(HttpMethod.Post, "/dev/pets");
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip");

        using var response = await edge.SendAsync(request);

        (await response.Content.ReadAsStringAsync()).ShouldBe("aaaaaaaaaaaaaaaaaaaa");
    }

    [Fact]
    public async Task A_compressed_request_reaches_the_function_as_text()
    {
        await using var edge = await TestEdge.ServingAsync(Api(minimum: 0));

        using var response = await edge.SendAsync(Compressed(edge, Encoding.UTF8.GetBytes("hello"), "gzip"));

        edge.Execution.Event.ShouldContain("\"body\":\"hello\"");
    }

    [Theory]
    [InlineData("br", 415)]
    [InlineData("deflate", 400)]
    public async Task Codings_that_are_not_known_or_not_so_are_refused(string coding, int status)
    {
        await using var edge = await TestEdge.ServingAsync(Api(minimum: 0));

        using var response = await edge.SendAsync(Compressed(edge, Encoding.UTF8.GetBytes("hello"), coding));

        ((int)response.StatusCode).ShouldBe(status);
        edge.Execution.Request.ShouldBeNull();
    }

    [Fact]
    public async Task A_small_request_that_holds_a_large_one_is_too_large()
    {
        await using var edge = await TestEdge.ServingAsync(Api(minimum: 0));

        using var response = await edge.SendAsync(Compressed(edge, new byte[11 * 1024 * 1024], "gzip"));

        ((int)response.StatusCode).ShouldBe(413);
    }

    private static HttpRequestMessage Compressed(TestEdge edge, byte[] body, string coding)
    {
        var compressed = new MemoryStream();
        using (var stream = new GZipStream(compressed, CompressionLevel.Fastest, leaveOpen: true)) stream.Write(body);
        var request = edge.Request(HttpMethod.Post, "/dev/pets");
        request.Content = new ByteArrayContent(compressed.ToArray());
        request.Content.Headers.ContentEncoding.Add(coding);
        return request;
    }

    private static RestApiSnapshot Api(int? minimum) => TestRestApis.Of(TestRestApis.Proxy(), "POST /pets").Deployed(deployment =>
    {
        if (minimum is { } bytes) deployment.Api.MinimumCompressionSize = bytes;
    });
}
