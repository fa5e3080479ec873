using System.Net;
using System.Net.WebSockets;
using Gatehouse.EdgeRouter.WebSockets;
using Gatehouse.EdgeRouterWebSockets.Tests.Hosting;

namespace Gatehouse.EdgeRouterWebSockets.Tests;

public sealed class ManagementTests : IAsyncLifetime
{
    private const string ApiHost = Apis.Id + ".execute-api.localhost.localstack.cloud:4566";

    private RunningEdge _edge = null!;
    private ClientWebSocket _client = null!;
    private string _id = "";

    public async ValueTask InitializeAsync()
    {
        _edge = await RunningEdge.StartAsync(Apis.With("$connect", "$disconnect"), new WebSocketsOptions { OutgoingBufferBytes = 262144 });
        _client = await _edge.ConnectAsync();
        _id = (string)(await _edge.Functions.EventOf("$connect"))["requestContext"]!["connectionId"]!;
    }

    [Theory]
    [InlineData("/@connections/{0}", null)]
    [InlineData("/%40connections/{0}", null)]
    [InlineData("/%40connections/{1}", null)]
    [InlineData("/dev/@connections/{0}", null)]
    [InlineData("/_aws/execute-api/a1b2c3d4e5/dev/@connections/{0}", null)]
    [InlineData("/_aws/execute-api/a1b2c3d4e5/dev/%40connections/{1}", null)]
    [InlineData("/_aws/execute-api/a1b2c3d4e5/@connections/{1}", null)]
    [InlineData("/dev/@connections/{0}", ApiHost)]
    [InlineData("/dev/%40connections/{1}", ApiHost)]
    [InlineData("/@connections/{1}", ApiHost)]
    public async Task A_post_reaches_the_client_by_every_form_of_URL(string form, string? host)
    {
        var path = string.Format(null, form, _id, Uri.EscapeDataString(_id));

        using var posted = await _edge.SendAsync(HttpMethod.Post, path, new StringContent("hello"), host);

        posted.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await posted.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
        (await _client.HearAsync()).ShouldBe("hello");
    }

    [Theory]
    [InlineData("/prod/@connections/{0}", ApiHost)]
    [InlineData("/_aws/execute-api/a1b2c3d4e5/prod/@connections/{0}", null)]
    [InlineData("/prod/@connections/{0}", null)]
    public async Task A_connection_of_another_stage_is_gone(string form, string? host)
    {
        using var posted = await _edge.SendAsync(HttpMethod.Post, string.Format(null, form, _id), new StringContent("hello"), host);

        posted.StatusCode.ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task A_deleted_connection_is_gone_at_once()
    {
        using var deleted = await _edge.SendAsync(HttpMethod.Delete, $"/@connections/{_id}");
        using var posted = await _edge.SendAsync(HttpMethod.Post, $"/@connections/{_id}", new StringContent("x"));

        deleted.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        posted.StatusCode.ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task What_was_posted_before_a_delete_still_arrives()
    {
        (await _edge.SendAsync(HttpMethod.Post, $"/@connections/{_id}", new StringContent("last words"))).Dispose();
        (await _edge.SendAsync(HttpMethod.Delete, $"/@connections/{_id}")).Dispose();

        (await _client.HearAsync()).ShouldBe("last words");
        (await _client.HearCloseAsync()).Code.ShouldBe(1000);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_message_of_128_KB_and_one_byte_is_too_large(bool announced)
    {
        HttpContent content = announced
            ? new ByteArrayContent(new byte[131073])
            : new StreamContent(new UnseekableStream(new byte[131073]));

        using var posted = await _edge.SendAsync(HttpMethod.Post, $"/@connections/{_id}", content);

        posted.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        posted.Headers.GetValues("x-amzn-ErrorType").ShouldHaveSingleItem().ShouldBe("PayloadTooLargeException");
    }

    [Fact]
    public async Task Other_methods_are_refused()
    {
        using var response = await _edge.SendAsync(HttpMethod.Put, $"/@connections/{_id}", new StringContent("x"));

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_client_that_does_not_read_fills_its_buffer_and_no_other()
    {
        using var reader = await _edge.ConnectAsync();
        var readerId = (string)(await _edge.Functions.EventOf("$connect"))["requestContext"]!["connectionId"]!;
        var chunk = new byte[131072];
        Array.Fill(chunk, (byte)'x');
        var status = HttpStatusCode.OK;

        // Kernel buffers take some first; they are finite.
        for (var posts = 0; posts < 10_000 && status == HttpStatusCode.OK; posts++)
        {
            using var posted = await _edge.SendAsync(HttpMethod.Post, $"/@connections/{_id}", new ByteArrayContent(chunk));
            status = posted.StatusCode;
            if (status == HttpStatusCode.TooManyRequests)
                posted.Headers.GetValues("x-amzn-ErrorType").ShouldHaveSingleItem().ShouldBe("LimitExceededException");
        }

        status.ShouldBe(HttpStatusCode.TooManyRequests);
        (await _edge.SendAsync(HttpMethod.Post, $"/@connections/{readerId}", new StringContent("hi"))).Dispose();
        (await reader.HearAsync()).ShouldBe("hi");
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _edge.DisposeAsync();
    }

    /// <summary>Makes HttpClient send chunks, without a length.</summary>
    private sealed class UnseekableStream(byte[] content) : MemoryStream(content)
    {
        public override bool CanSeek => false;
    }
}
