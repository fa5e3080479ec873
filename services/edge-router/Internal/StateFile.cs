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
        while (await ReadPartAsync(gzip, cancellationToken) is { } part) yield return part;
    }

    private static async Task<StatePart?> ReadPartAsync(Stream gzip, CancellationToken cancellationToken)
    {
        try
        {
            var length = new byte[LengthBytes];
            if (await gzip.ReadAsync(length.AsMemory(0, 1), cancellationToken) == 0) return null;

            await gzip.ReadExactlyAsync(length.AsMemory(1), cancellationToken);
            if (BinaryPrimitives.ReadInt32LittleEndian(length) is not (>= 0 and <= MostPartBytes and var size)) throw new InvalidDataException();

            var part = new byte[size];
            await gzip.ReadExactlyAsync(part, cancellationToken);
            return StatePart.Parser.ParseFrom(part);
        }
        catch (Exception cut) when (cut is EndOfStreamException or InvalidDataException or InvalidProtocolBufferException)
        {
            throw new InvalidDataException("This is no exported state. Its parts cannot be read.", cut);
        }
    }
}
