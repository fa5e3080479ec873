using System.Text;
using Gatehouse.AwsWire.Contents;

namespace Gatehouse.AwsWire.Tests.Contents;

public sealed class AwsChunkedStreamTests
{
    [Theory]
    [InlineData("0\r\n\r\n", "")]
    [InlineData("5\r\nhello\r\n0\r\n\r\n", "hello")]
    [InlineData("5;chunk-signature=ab12\r\nhello\r\n6;chunk-signature=cd\r\n world\r\n0;chunk-signature=ef\r\n\r\n", "hello world")]
    [InlineData("A\r\n0123456789\r\n0\r\n", "0123456789")]
    [InlineData("2\r\n\r\n\r\n0\r\n\r\n", "\r\n")]
    public async Task Chunks_are_put_together(string encoded, string content) => (await ReadAsync(encoded)).Content.ShouldBe(content);

    [Fact]
    public async Task What_comes_behind_the_last_chunk_is_kept()
    {
        var (content, trailers) = await ReadAsync(
            "3\r\nabc\r\n0\r\nx-amz-checksum-crc32:NSRBwg==\r\nx-amz-trailer-signature:ab\r\n\r\n");

        content.ShouldBe("abc");
        trailers["X-Amz-Checksum-CRC32"].ShouldBe("NSRBwg==");
    }

    [Theory]
    [InlineData("")]
    [InlineData("5\r\nhel")]
    [InlineData("5\r\nhello\r\n")]
    [InlineData("3\r\nhello\r\n0\r\n\r\n")]
    [InlineData("zz\r\nhello\r\n0\r\n\r\n")]
    [InlineData("-5\r\nhello\r\n0\r\n\r\n")]
    [InlineData("ffffffffffffffff\r\nhello\r\n0\r\n\r\n")]
    [InlineData("0\r\nno trailer\r\n\r\n")]
    public async Task What_is_not_encoded_so_is_refused(string encoded) =>
        await Should.ThrowAsync<IncompleteContentException>(() => ReadAsync(encoded));

    [Fact]
    public async Task A_line_without_end_is_refused_before_it_fills_memory() =>
        await Should.ThrowAsync<IncompleteContentException>(() => ReadAsync("5;" + new string('x', 1_000_000)));

    private static async Task<(string Content, IReadOnlyDictionary<string, string> Trailers)> ReadAsync(string encoded)
    {
        await using var chunked = new AwsChunkedStream(new TricklingStream(Encoding.UTF8.GetBytes(encoded)));
        using var content = new MemoryStream();
        await chunked.CopyToAsync(content, bufferSize: 4, TestContext.Current.CancellationToken);
        return (Encoding.UTF8.GetString(content.ToArray()), chunked.Trailers);
    }

    /// <summary>Gives its bytes three at a time, as a slow network might.</summary>
    private sealed class TricklingStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(buffer.Length, 3)], cancellationToken);
    }
}
