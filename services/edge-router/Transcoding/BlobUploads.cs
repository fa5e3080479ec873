using Gatehouse.AwsWire.Rest;
using Gatehouse.Protocol;
using Google.Protobuf;

namespace Gatehouse.EdgeRouter.Transcoding;

/// <summary>Sends large members ahead of their request, in chunks: no message between planes holds a deployment package.</summary>
internal sealed class BlobUploads(Blobs.BlobsClient blobs)
{
    private const int ChunkBytes = 1024 * 1024;

    public async Task UploadAsync(IReadOnlyList<PendingBlob> pending, CancellationToken cancellationToken)
    {
        foreach (var blob in pending)
        {
            using var call = blobs.Upload(cancellationToken: cancellationToken);
            for (var sent = 0; sent < blob.Content.Length; sent += ChunkBytes)
            {
                var chunk = blob.Content.Slice(sent, Math.Min(ChunkBytes, blob.Content.Length - sent));
                await call.RequestStream.WriteAsync(new BlobChunk { Data = UnsafeByteOperations.UnsafeWrap(chunk) }, cancellationToken);
            }

            await call.RequestStream.CompleteAsync();
            blob.Resolve((await call).Digest);
        }
    }
}
