using System.Net;
using System.Net.Sockets;
using System.Text;
using Gatehouse.Aws.S3;
using Gatehouse.Aws.Traits;
using Gatehouse.EdgeRouter.Dispatching;
using Gatehouse.EdgeRouter.Tests.Hosting;
using Gatehouse.EdgeRouter.Transcoding;
using Gatehouse.Protocol;
using Grpc.Core;
using Microsoft.Extensions.DependencyInjection;

namespace Gatehouse.EdgeRouter.Tests.Transcoding;

/// <summary>Objects on their way between a socket and the blobs.</summary>
public sealed class ContentTests
{
    private readonly FakeBlobs _blobs = new();
    private readonly FakeOperations _operations = new() { Answer = _ => new PutObjectOutput { ETag = "\"e\"" } };

    [Fact]
    public async Task A_body_is_uploaded_in_chunks_and_measured_on_its_way()
    {
        await using var edge = await StartAsync();
        var bytes = new byte[1_000_000];

        var answer = await PutAsync(edge, new ByteArrayContent(bytes));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.ETag!.Tag.ShouldBe("\"e\"");
        answer.Headers.GetValues("x-amz-request-id").Single().Length.ShouldBe(16);
        answer.Headers.Contains("x-amzn-RequestId").ShouldBeFalse();
        var request = _operations.Requests.ShouldHaveSingleItem().ShouldBeOfType<PutObjectRequest>();
        (request.Bucket, request.Key, request.Body.Size, request.Body.ChecksumAlgorithm).ShouldBe(("b", "k", 1_000_000L, "CRC64NVME"));
        Convert.ToHexStringLower(request.Body.Md5.Span).ShouldBe("879f4bba57ed37c9ec5e5aedf9864698");
        _blobs.Kept[request.Body.Pieces.Single().Digest].ShouldBe(bytes);
        _blobs.LargestChunk.ShouldBeLessThanOrEqualTo(64 * 1024);
    }

    [Fact]
    public async Task A_body_in_aws_chunked_is_decoded_and_its_trailer_verified()
    {
        await using var edge = await StartAsync();

        var right = await PutAsync(edge, Chunked("NhCmhg=="));
        var wrong = await PutAsync(edge, Chunked("AAAAAA=="));

        right.StatusCode.ShouldBe(HttpStatusCode.OK);
        var request = _operations.Requests.ShouldHaveSingleItem().ShouldBeOfType<PutObjectRequest>();
        (request.Body.Size, request.Body.ChecksumAlgorithm, request.Body.Checksum.ToBase64()).ShouldBe((5L, "CRC32", "NhCmhg=="));
        wrong.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await wrong.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("<Code>BadDigest</Code>");
    }

    [Fact]
    public async Task A_body_that_is_no_aws_chunked_is_incomplete()
    {
        await using var edge = await StartAsync();
        var content = new StringContent("hello");
        content.Headers.ContentEncoding.Add("aws-chunked");

        var answer = await PutAsync(edge, content);

        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("<Code>IncompleteBody</Code>");
        _operations.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_body_that_says_to_be_larger_than_any_is_not_waited_for()
    {
        await using var edge = await StartAsync();

        var answer = await SendRawAsync(edge, "PUT /b/k HTTP/1.1\r\nHost: x\r\nContent-Length: 6000000000\r\n\r\n");

        answer.ShouldStartWith("HTTP/1.1 400");
    }

    [Fact]
    public async Task A_client_that_waits_to_be_asked_for_its_body_is_asked()
    {
        await using var edge = await StartAsync();

        var answer = await SendRawAsync(edge, "PUT /b/k HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n");

        answer.ShouldStartWith("HTTP/1.1 100");
    }

    [Fact]
    public async Task Content_follows_its_answer_piece_by_piece()
    {
        await using var edge = await StartAsync();
        _blobs.Kept["one"] = Encoding.UTF8.GetBytes(new string('a', 3000));
        _blobs.Kept["two"] = "0123456789"u8.ToArray();
        _operations.Answer = _ => new GetObjectOutput
        {
            Body = new Content
            {
                Pieces =
                {
                    new ContentPiece { Digest = "one", Offset = 500, Length = 2500 }, new ContentPiece { Digest = "two", Offset = 2, Length = 3 },
                },
            },
            ContentType = "text/x",
            HttpStatus = 206,
        };

        var answer = await GetAsync(edge, "/b/k");

        answer.StatusCode.ShouldBe(HttpStatusCode.PartialContent);
        (answer.Content.Headers.ContentLength, answer.Content.Headers.ContentType!.MediaType).ShouldBe((2503, "text/x"));
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe(new string('a', 2500) + "234");
    }

    [Theory]
    [InlineData("X-Amz-Date=20200312T190000Z&X-Amz-Expires=60", HttpStatusCode.Forbidden)]
    [InlineData("X-Amz-Date=20200312T190000Z&X-Amz-Expires=3600", HttpStatusCode.OK)]
    [InlineData("AWSAccessKeyId=a&Signature=s&Expires=1584000000", HttpStatusCode.Forbidden)]
    [InlineData("AWSAccessKeyId=a&Signature=s&Expires=1984000000", HttpStatusCode.OK)]
    public async Task A_signed_URL_ends_when_it_says(string query, HttpStatusCode status)
    {
        await using var edge = await StartAsync();
        _operations.Answer = _ => new GetObjectOutput { Body = new Content() };

        var answer = await GetAsync(edge, $"/b/k?X-Amz-Credential=AK%2F20200312%2Fus-east-1%2Fs3%2Faws4_request&{query}");

        answer.StatusCode.ShouldBe(status);
    }

    [Fact]
    public async Task What_S3_does_not_have_is_refused_as_S3_refuses()
    {
        await using var edge = await StartAsync();
        _operations.Answer = _ => throw new RpcException(new Status(StatusCode.Unimplemented, ""));

        var answer = await GetAsync(edge, "/b/k?torrent");

        answer.StatusCode.ShouldBe(HttpStatusCode.NotImplemented);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("GetObjectTorrent is not emulated");
    }

    /// <summary>https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html</summary>
    [Fact]
    public async Task A_document_larger_than_any_operation_takes_is_refused_by_its_head()
    {
        await using var edge = await StartAsync();

        var answer = await SendRawAsync(edge, "POST /2015-03-31/functions HTTP/1.1\r\nHost: localhost\r\nContent-Length: 70167212\r\n\r\n");

        answer.ShouldStartWith("HTTP/1.1 413 ");
        answer.ShouldContain("RequestEntityTooLargeException");
    }

    private Task<TestEdge> StartAsync() => TestEdge.StartAsync(more: services => services
        .AddSingleton<Blobs.BlobsClient>(_blobs)
        .AddKeyedSingleton<CallInvoker>("control-plane", _operations)
        .AddSingleton<IAwsApiEntry, AwsApiEntry>());

    private static Task<HttpResponseMessage> GetAsync(TestEdge edge, string target) =>
        edge.SendAsync(edge.Request(HttpMethod.Get, target, host: "localhost"));

    private static Task<HttpResponseMessage> PutAsync(TestEdge edge, HttpContent body)
    {
        var request = edge.Request(HttpMethod.Put, "/b/k", host: "localhost");
        request.Content = body;
        return edge.SendAsync(request);
    }

    private static StringContent Chunked(string checksum)
    {
        var content = new StringContent($"5\r\nhello\r\n0\r\nx-amz-checksum-crc32:{checksum}\r\n\r\n");
        content.Headers.ContentEncoding.Add("aws-chunked");
        content.Headers.Add("x-amz-trailer", "x-amz-checksum-crc32");
        content.Headers.Add("x-amz-decoded-content-length", "5");
        return content;
    }

    /// <summary>The beginning of the answer to a request that does not send its body.</summary>
    private static async Task<string> SendRawAsync(TestEdge edge, string head)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, edge.Port, TestContext.Current.CancellationToken);
        await socket.SendAsync(Encoding.ASCII.GetBytes(head), TestContext.Current.CancellationToken);
        var buffer = new byte[1024];
        return Encoding.ASCII.GetString(buffer, 0, await socket.ReceiveAsync(buffer, TestContext.Current.CancellationToken));
    }
}
