using System.Runtime.CompilerServices;
using Gatehouse.Aws.Traits;
using Gatehouse.AwsWire.Contents;
using Gatehouse.Store;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.S3.Contents;

/// <summary>Reads content where this plane itself must look at it: chunk by chunk, never whole.</summary>
internal sealed class ContentStreams(IBlobStore blobs)
{
    public async IAsyncEnumerable<ReadOnlyMemory<byte>> ReadAsync(Content content, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var piece in content.Pieces)
        {
            await foreach (var chunk in blobs.ReadAsync(piece.Digest, piece.Offset, piece.Length, cancellationToken))
            {
                yield return chunk;
            }
        }
    }

    /// <summary>The same content with its MD5 and the checksum by this algorithm.</summary>
    public async Task<Content> MeasureAsync(Content content, string algorithm, CancellationToken cancellationToken)
    {
        using var measure = new ContentMeasure(algorithm);
        await foreach (var chunk in ReadAsync(content, cancellationToken))
        {
            measure.Append(chunk.Span);
        }

        return new Content
        {
            Pieces = { content.Pieces },
            Size = measure.Size,
            Md5 = ByteString.CopyFrom(measure.Md5),
            ChecksumAlgorithm = algorithm,
            Checksum = ByteString.CopyFrom(measure.Checksum),
        };
    }

    /// <summary>The digest of one blob that holds all of the content.</summary>
    public async Task<string> ToBlobAsync(Content content, CancellationToken cancellationToken)
    {
        if (content.Pieces is [{ Offset: 0 } only] && await blobs.FindAsync(only.Digest, cancellationToken) == only.Length)
        {
            return only.Digest;
        }

        return (await blobs.PutAsync(ReadAsync(content, cancellationToken), cancellationToken)).Digest;
    }
}
