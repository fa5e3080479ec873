using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using Gatehouse.Protocol;
using Google.Protobuf;

namespace Gatehouse.EdgeRouter.Internal;

/// <summary>An exported state as one file: its parts one after another, each behind its length in four bytes, compressed as gzip does.</summary>
internal static class StateFile
{
    public const string ContentType = "application/x-gatehouse-state";

    private const int LengthBytes = 4;

    /// <summary>Above a document's 4 MiB and a chunk's 1 MiB.</summary>
    private const int MostPartBytes = 8 * 1024 * 1024;

    public static async Task WriteAsync(Stream file, IAsyncEnumerable<StatePart> parts, CancellationToken cancellationToken)
    {
        await using var gzip = new GZipStream(file, CompressionLevel.Fastest, leaveOpen: true);
        var length = new byte[LengthBytes];
        await foreach (var part in parts.WithCancellation(cancellationToken))
        {
            BinaryPrimitives.WriteInt32LittleEndian(length, part.CalculateSize());
            await gzip.WriteAsync(length, cancellationToken);
            await gzip.WriteAsync(part.ToByteArray(), cancellationToken);
        }
    }

    /// <exception cref="InvalidDataException">This is no such file.</exception>
    public static async IAsyncEnumerable<StatePart> ReadAsync(Stream file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var gzip = new GZipStream(file, CompressionMode.Decompress, leaveOpen: true);
        var length = new byte[LengthBytes];
        while (true)
        {
            var read = await gzip.ReadAtLeastAsync(length, LengthBytes, throwOnEndOfStream: false, cancellationToken);
            if (read == 0) yield break;

            var size = BinaryPrimitives.ReadInt32LittleEndian(length);
            if (read < LengthBytes || size is < 0 or > MostPartBytes) throw Unreadable(null);
            yield return await ReadPartAsync(gzip, size, cancellationToken);
        }
    }

    private static async Task<StatePart> ReadPartAsync(Stream gzip, int size, CancellationToken cancellationToken)
    {
        var part = new byte[size];
        try
        {
            await gzip.ReadExactlyAsync(part, cancellationToken);
            return StatePart.Parser.ParseFrom(part);
        }
        catch (Exception cut) when (cut is EndOfStreamException or InvalidProtocolBufferException)
        {
            throw Unreadable(cut);
        }
    }

    private static InvalidDataException Unreadable(Exception? cause) => new("This is no exported state. Its parts cannot be read.", cause);
}
