using System.Text;
using Gatehouse.AwsWire.Contents;
using Gatehouse.AwsWire.Failures;
using Microsoft.AspNetCore.Http;

namespace Gatehouse.AwsWire.Tests.Contents;

public sealed class DeclaredDigestsTests
{
    private const string Hello = "hello";
    private const string Sha256OfHello = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

    [Theory]
    [InlineData("Content-MD5", "XUFAKrxLKna5cZ2REBfFkg==", null)]
    [InlineData("Content-MD5", "AAAAAAAAAAAAAAAAAAAAAA==", "BadDigest")]
    [InlineData("Content-MD5", "short", "InvalidDigest")]
    [InlineData("x-amz-content-sha256", Sha256OfHello, null)]
    [InlineData("x-amz-content-sha256", "UNSIGNED-PAYLOAD", null)]
    [InlineData("x-amz-content-sha256", "0000000000000000000000000000000000000000000000000000000000000000", "XAmzContentSHA256Mismatch")]
    [InlineData("x-amz-checksum-crc32", "NhCmhg==", null)]
    [InlineData("x-amz-checksum-crc32", "AAAAAA==", "BadDigest")]
    [InlineData("x-amz-checksum-crc32", "no base64", "InvalidRequest")]
    [InlineData("x-amz-checksum-sha256", "LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ=", null)]
    public async Task Content_is_held_against_what_its_sender_declared(string header, string value, string? code)
    {
        var http = new DefaultHttpContext().Request;
        http.Body = new MemoryStream(Encoding.UTF8.GetBytes(Hello));
        http.ContentLength = Hello.Length;
        http.Headers[header] = value;

        (await CheckAsync(http))?.Code.ShouldBe(code);
        (await CheckAsync(http) is null).ShouldBe(code is null);
    }

    [Fact]
    public async Task A_trailer_declares_as_well_as_a_header()
    {
        var http = new DefaultHttpContext().Request;
        http.Body = new MemoryStream(Encoding.UTF8.GetBytes("5\r\nhello\r\n0\r\nx-amz-checksum-crc32:AAAAAA==\r\n\r\n"));
        http.Headers["x-amz-content-sha256"] = "STREAMING-UNSIGNED-PAYLOAD-TRAILER";
        http.Headers["x-amz-trailer"] = "x-amz-checksum-crc32";
        http.Headers["x-amz-decoded-content-length"] = "5";

        (await CheckAsync(http))!.Message.ShouldBe("The CRC32 you specified did not match the calculated checksum.");
    }

    [Fact]
    public async Task Content_shorter_than_it_says_is_incomplete()
    {
        var http = new DefaultHttpContext().Request;
        http.Body = new MemoryStream(Encoding.UTF8.GetBytes("5\r\nhello\r\n0\r\n\r\n"));
        http.Headers.ContentEncoding = "gzip,aws-chunked";
        http.Headers["x-amz-decoded-content-length"] = "6";

        (await CheckAsync(http))!.Code.ShouldBe("IncompleteBody");
    }

    [Theory]
    [InlineData("aws-chunked", "")]
    [InlineData("gzip, aws-chunked", "gzip")]
    [InlineData("gzip", "gzip")]
    public void The_encoding_of_the_way_is_none_of_the_content(string encoding, string kept) =>
        ContentBody.WithoutEncoding(encoding).ShouldBe(kept);

    private static async Task<AwsFailure?> CheckAsync(HttpRequest http)
    {
        http.Body.Position = 0;
        await using var body = ContentBody.Of(http);
        using var measure = new ContentMeasure(DeclaredDigests.AlgorithmOf(body));
        using var content = new MemoryStream();
        await body.Stream.CopyToAsync(content, TestContext.Current.CancellationToken);
        measure.Append(content.ToArray());
        return DeclaredDigests.Check(body, measure, Sha256OfHello);
    }
}
