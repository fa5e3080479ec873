namespace Gatehouse.Store;

/// <summary>Large content, addressed by its SHA-256 (64 lower-case hexadecimal digits), kept in chunks of at most 1 MiB.</summary>
public interface IBlobStore
{
    /// <summary>
    /// Keeps what the stream holds and returns its digest and size. Content that is kept already is kept once; it counts as put anew.
    /// </summary>
    ValueTask<BlobAddress> PutAsync(IAsyncEnumerable<ReadOnlyMemory<byte>> content, CancellationToken cancellationToken);

    /// <summary>The content's size, or null when it is not kept.</summary>
    ValueTask<long?> FindAsync(string digest, CancellationToken cancellationToken);

    /// <summary>The content in chunks. Throws <see cref="KeyNotFoundException"/> when it is not kept.</summary>
    IAsyncEnumerable<ReadOnlyMemory<byte>> ReadAsync(string digest, CancellationToken cancellationToken);

    /// <summary>
    /// A part of the content, in chunks; what lies behind its end is left out. Throws <see cref="KeyNotFoundException"/> when it is not kept.
    /// </summary>
    IAsyncEnumerable<ReadOnlyMemory<byte>> ReadAsync(string digest, long offset, long length, CancellationToken cancellationToken);

    /// <summary>Everything that is kept, in no order.</summary>
    ValueTask<IReadOnlyList<BlobAddress>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Forgets the content if it is kept and was not put after this moment; whether it did.</summary>
    ValueTask<bool> DeleteAsync(string digest, DateTimeOffset unlessPutAfter, CancellationToken cancellationToken);
}

/// <summary>Names a blob by its content.</summary>
public readonly record struct BlobAddress(string Digest, long Size);
