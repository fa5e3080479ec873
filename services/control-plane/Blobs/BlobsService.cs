using System.Runtime.CompilerServices;
using Gatehouse.Protocol;
using Gatehouse.Store;
using Google.Protobuf;
using Grpc.Core;
using Microsoft.Extensions.Options;

namespace Gatehouse.ControlPlane.Blobs;

/// <summary>Takes large content from edges and gives it to runners, chunk by chunk.</summary>
internal sealed class BlobsService(IBlobStore blobs, IOptions<ControlPlaneOptions> options) : Protocol.Blobs.BlobsBase
{
    private const int LargestChunk = 1024 * 1024;

    public override async Task<BlobReference> Upload(IAsyncStreamReader<BlobChunk> requestStream, ServerCallContext context)
    {
        var address = await blobs.PutAsync(ReadAsync(requestStream, context.CancellationToken), context.CancellationToken);
        return new BlobReference { Digest = address.Digest, Size = address.Size };
    }

    public override async Task Download(BlobReference request, IServerStreamWriter<BlobChunk> responseStream, ServerCallContext context)
    {
        // Asked first: of one that is not kept nothing may have been sent. It may still go while it is read.
        if (await blobs.FindAsync(request.Digest, context.CancellationToken) is null) throw NotKept(request.Digest);

        await WriteAsync(request.Digest, blobs.ReadAsync(request.Digest, context.CancellationToken), responseStream, context);
    }

    public override async Task DownloadRange(BlobRange request, IServerStreamWriter<BlobChunk> responseStream, ServerCallContext context)
    {
        var range = blobs.ReadAsync(request.Digest, request.Offset, request.Length, context.CancellationToken);
        await WriteAsync(request.Digest, range, responseStream, context);
    }

    private static async Task WriteAsync(
        string digest, IAsyncEnumerable<ReadOnlyMemory<byte>> chunks, IServerStreamWriter<BlobChunk> responseStream, ServerCallContext context)
    {
        try
        {
            await foreach (var chunk in chunks)
            {
                var message = new BlobChunk { Data = UnsafeByteOperations.UnsafeWrap(chunk) };
                await responseStream.WriteAsync(message, context.CancellationToken);
            }
        }
        catch (KeyNotFoundException)
        {
            throw NotKept(digest);
        }
    }

    private static RpcException NotKept(string digest) => new(new Status(StatusCode.NotFound, $"No blob {digest} is kept."));

    private async IAsyncEnumerable<ReadOnlyMemory<byte>> ReadAsync(
        IAsyncStreamReader<BlobChunk> requestStream, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var total = 0L;
        while (await requestStream.MoveNext(cancellationToken))
        {
            var chunk = requestStream.Current.Data.Memory;
            total += chunk.Length;
            if (chunk.Length > LargestChunk || total > options.Value.LargestBlob)
            {
                throw new RpcException(new Status(
                    StatusCode.ResourceExhausted, $"A blob has at most {options.Value.LargestBlob} bytes, in chunks of at most {LargestChunk}."));
            }

            yield return chunk;
        }
    }
}
