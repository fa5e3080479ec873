using Gatehouse.EdgeRouter.Internal;
using Gatehouse.Protocol;
using Google.Protobuf;

namespace Gatehouse.EdgeRouter.Tests.Internal;

public sealed class StateFileTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_holds_its_parts()
    {
        StatePart[] parts =
        [
            new() { Header = new StateHeader { Format = 1 } }, new() { Chunk = ByteString.CopyFrom(new byte[1024 * 1024]) }, new(),
            new() { End = new StateEnd { Parts = 3 } },
        ];

        var file = await WriteAsync(parts);

        (await StateFile.ReadAsync(new MemoryStream(file), Cancel).ToListAsync(Cancel)).ShouldBe(parts);
        file.Length.ShouldBeLessThan(100_000);
    }

    [Fact]
    public async Task What_is_no_such_file_cannot_be_read()
    {
        var whole = await WriteAsync([new() { Header = new StateHeader { Format = 1 } }, new() { Chunk = ByteString.CopyFromUtf8("abc") }]);

        foreach (var bytes in new[] { "not gzip at all"u8.ToArray(), Gzip([1, 2]), Gzip([255, 255, 255, 255]), Gzip([255, 255, 255, 127, 0]), Gzip([2, 0, 0, 0, 255, 255]), Gzip([5, 0, 0, 0, 1]) })
        {
            await Should.ThrowAsync<InvalidDataException>(async () => await StateFile.ReadAsync(new MemoryStream(bytes), Cancel).ToListAsync(Cancel));
        }

        await Should.ThrowAsync<InvalidDataException>(
            async () => await StateFile.ReadAsync(new MemoryStream(whole[..^12]), Cancel).ToListAsync(Cancel));
    }

    private static async Task<byte[]> WriteAsync(IReadOnlyList<StatePart> parts)
    {
        using var file = new MemoryStream();
        await StateFile.WriteAsync(file, parts.ToAsyncEnumerable(), Cancel);
        return file.ToArray();
    }

    private static byte[] Gzip(byte[] content)
    {
        using var file = new MemoryStream();
        using (var gzip = new System.IO.Compression.GZipStream(file, System.IO.Compression.CompressionLevel.Fastest)) gzip.Write(content);
        return file.ToArray();
    }
}
