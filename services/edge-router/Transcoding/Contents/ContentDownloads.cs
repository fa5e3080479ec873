using Gatehouse.Aws.Traits;
using Gatehouse.Protocol;
using Grpc.Core;

namespace Gatehouse.EdgeRouter.Transcoding.Contents;

/// <summary>Streams content from its blobs to the client, once the operation has answered where it lies.</summary>
internal sealed class ContentDownloads(Blobs.BlobsClient blobs, ILogger<ContentDownloads> log)
{
    public async Task SendAsync(HttpResponse http, Content content, string requestId, CancellationToken cancellationToken)
    {
        http.ContentLength = content.Pieces.Sum(piece => piece.Length);
        try
        {
            foreach (var piece in content.Pieces)
            {
                await SendAsync(http, piece, cancellationToken);
            }
        }
        catch (RpcException exception) when (!cancellationToken.IsCancellationRequested)
        {
            // The status and some of the content are on the wire: the only honest end is a broken connection.
            log.ContentCutOff(exception.StatusCode, requestId);
            http.HttpContext.Abort();
        }
    }

    private async Task SendAsync(HttpResponse http, ContentPiece piece, CancellationToken cancellationToken)
    {
        if (piece.Length == 0)
        {
            return;
        }

        var range = new BlobRange { Digest = piece.Digest, Offset = piece.Offset, Length = piece.Length };
        using var call = blobs.DownloadRange(range, cancellationToken: cancellationToken);
        await foreach (var chunk in call.ResponseStream.ReadAllAsync(cancellationToken))
        {
            await http.Body.WriteAsync(chunk.Data.Memory, cancellationToken);
        }
    }
}
