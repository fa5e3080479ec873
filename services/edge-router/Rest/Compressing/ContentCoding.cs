using System.Buffers;
using System.IO.Compression;

namespace Gatehouse.EdgeRouter.Rest.Compressing;

/// <summary>The content codings that REST APIs know: gzip, and deflate as HTTP means it, which is zlib's format.</summary>
internal sealed class ContentCoding(string name, Func<Stream, Stream> compressing, Func<Stream, Stream> decompressing)
{
    private const int Chunk = 16 * 1024;

    /// <summary>Those preferred come first.</summary>
    public static IReadOnlyList<ContentCoding> All { get; } =
    [
        new("gzip", static to => new GZipStream(to, CompressionLevel.Fastest, leaveOpen: true), static from => new GZipStream(from, CompressionMode.Decompress)),
        new("deflate", static to => new ZLibStream(to, CompressionLevel.Fastest, leaveOpen: true), static from => new ZLibStream(from, CompressionMode.Decompress)),
    ];

    public string Name => name;

    /// <summary>Null for a coding that REST APIs do not know.</summary>
    public static ContentCoding? Find(string name) => All.FirstOrDefault(each => each.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    public ReadOnlyMemory<byte> Compress(ReadOnlyMemory<byte> body)
    {
        var compressed = new MemoryStream();
        using (var stream = compressing(compressed)) stream.Write(body.Span);
        return compressed.GetBuffer().AsMemory(0, (int)compressed.Length);
    }

    /// <summary>Null when it is more than may be: a small body can hold a large one. Throws InvalidDataException for what is not in this coding.</summary>
    public ReadOnlyMemory<byte>? Decompress(ReadOnlySequence<byte> body, long maxBytes)
    {
        using var stream = decompressing(new MemoryStream(body.ToArray()));
        var whole = new ArrayBufferWriter<byte>();
        while (true)
        {
            var read = stream.Read(whole.GetSpan(Chunk));
            if (read == 0) return whole.WrittenMemory;

            whole.Advance(read);
            if (whole.WrittenCount > maxBytes) return null;
        }
    }
}
