using Gatehouse.Aws.Traits;
using Gatehouse.AwsWire.Contents;
using Gatehouse.AwsWire.Failures;
using Gatehouse.Protocol;
using Google.Protobuf;
using Grpc.Core;
using Microsoft.AspNetCore.Http.Features;

namespace Gatehouse.EdgeRouter.Transcoding.Contents;

/// <summary>
/// Streams a request's body from its socket into a blob, ahead of the operation that it belongs to. Nothing holds it whole: memory stays the
/// same whatever its size.
/// </summary>
internal sealed class ContentUploads(Blobs.BlobsClient blobs, TimeProvider time)
{
    /// <summary>https://docs.aws.amazon.com/AmazonS3/latest/userguide/upload-objects.html: the largest object of one PUT, and the largest part.</summary>
    private const long Largest = 5L * 1024 * 1024 * 1024;

    /// <summary>Below what the runtime treats as large objects, which it would collect only rarely.</summary>
    private const int ChunkBytes = 64 * 1024;

    private static readonly TimeSpan Longest = TimeSpan.FromHours(2);

    public async Task<Outcome<Content>> ReceiveAsync(HttpRequest http, CancellationToken cancellationToken)
    {
        await using var body = ContentBody.Of(http);
        if (body.Length > Largest)
        {
            return ContentFailures.TooLarge(body.Length.Value, Largest);
        }

        if (http.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = null;
        }

        using var measure = new ContentMeasure(DeclaredDigests.AlgorithmOf(body));
        try
        {
            return await UploadAsync(body, measure, cancellationToken) is { } reference
                ? Judge(body, measure, reference)
                : ContentFailures.TooLarge(measure.Size, Largest);
        }
        catch (IncompleteContentException)
        {
            return ContentFailures.Incomplete;
        }
    }

    /// <summary>Null: there is more than may be. Leaving without completing makes the blob never be.</summary>
    private async Task<BlobReference?> UploadAsync(ContentBody body, ContentMeasure measure, CancellationToken cancellationToken)
    {
        using var call = blobs.Upload(deadline: (time.GetUtcNow() + Longest).UtcDateTime, cancellationToken: cancellationToken);
        while (true)
        {
            var chunk = new byte[ChunkBytes];
            var filled = await body.Stream.ReadAtLeastAsync(chunk, ChunkBytes, throwOnEndOfStream: false, cancellationToken);
            measure.Append(chunk.AsSpan(0, filled));
            if (measure.Size > Largest)
            {
                return null;
            }

            if (filled > 0)
            {
                await WriteAsync(call, chunk.AsMemory(0, filled), cancellationToken);
            }

            if (filled < ChunkBytes)
            {
                break;
            }
        }

        await call.RequestStream.CompleteAsync();
        return await call.ResponseAsync;
    }

    // A plane that has given up does not read on: its answer, which says why, comes before the write ends.
    private static async Task WriteAsync(
        AsyncClientStreamingCall<BlobChunk, BlobReference> call, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        var written = call.RequestStream.WriteAsync(new BlobChunk { Data = UnsafeByteOperations.UnsafeWrap(bytes) }, cancellationToken);
        if (!written.IsCompletedSuccessfully && await Task.WhenAny(written, call.ResponseAsync) == call.ResponseAsync)
        {
            await call.ResponseAsync;
        }

        await written;
    }

    private static Outcome<Content> Judge(ContentBody body, ContentMeasure measure, BlobReference reference) =>
        DeclaredDigests.Check(body, measure, reference.Digest) is { } failure
            ? failure
            : new Content
            {
                Pieces = { new ContentPiece { Digest = reference.Digest, Length = reference.Size } },
                Size = reference.Size,
                Md5 = UnsafeByteOperations.UnsafeWrap(measure.Md5),
                ChecksumAlgorithm = measure.Algorithm,
                Checksum = UnsafeByteOperations.UnsafeWrap(measure.Checksum),
            };
}
