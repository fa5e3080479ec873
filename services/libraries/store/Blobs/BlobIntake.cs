using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace Gatehouse.Store.Blobs;

/// <summary>Cuts incoming content into chunks as blobs are kept, and addresses it on the way.</summary>
internal sealed class BlobIntake : IDisposable
{
    /// <summary>Size of every chunk but the last: so the one that holds a position is known.</summary>
    public const int ChunkSize = 1024 * 1024;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long _size;

    /// <summary>Address of what has passed so far.</summary>
    public BlobAddress Address => new(Convert.ToHexStringLower(_hash.GetCurrentHash()), _size);

    /// <summary>Full chunks, but for the last. Each is valid until the next is asked for.</summary>
    public async IAsyncEnumerable<ReadOnlyMemory<byte>> CutAsync(
        IAsyncEnumerable<ReadOnlyMemory<byte>> content, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var chunk = new byte[ChunkSize];
        var filled = 0;
        await foreach (var part in content.WithCancellation(cancellationToken))
        {
            _hash.AppendData(part.Span);
            _size += part.Length;
            for (var rest = part; !rest.IsEmpty;)
            {
                var taken = Math.Min(rest.Length, ChunkSize - filled);
                rest[..taken].CopyTo(chunk.AsMemory(filled));
                rest = rest[taken..];
                filled += taken;
                if (filled == ChunkSize)
                {
                    yield return chunk;
                    filled = 0;
                }
            }
        }

        if (filled > 0)
            yield return chunk.AsMemory(0, filled);
    }

    public void Dispose() => _hash.Dispose();
}
