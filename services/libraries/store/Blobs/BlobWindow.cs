namespace Gatehouse.Store.Blobs;

/// <summary>The part of a blob that is asked for, as chunks and what of each.</summary>
internal sealed record BlobWindow(long Offset, long Length)
{
    /// <summary>The chunk that holds the first byte.</summary>
    public long FirstChunk => Offset / BlobIntake.ChunkSize;

    /// <summary>The chunk behind the one that holds the last byte.</summary>
    public long EndChunk => Length <= 0 ? FirstChunk : ((Offset + Length - 1) / BlobIntake.ChunkSize) + 1;

    /// <summary>What of a chunk lies within the window.</summary>
    public ReadOnlyMemory<byte> Cut(long ordinal, ReadOnlyMemory<byte> chunk)
    {
        var start = ordinal * BlobIntake.ChunkSize;
        var from = Math.Clamp(Offset - start, 0, chunk.Length);
        var to = Math.Clamp(Offset + Length - start, from, chunk.Length);
        return chunk[(int)from..(int)to];
    }
}
