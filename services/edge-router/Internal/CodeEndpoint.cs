using Gatehouse.EdgeRouter.Responding;
using Gatehouse.Protocol;
using Grpc.Core;

namespace Gatehouse.EdgeRouter.Internal;

/// <summary>Deployment packages under the URL that GetFunction gives as <c>Code.Location</c>.</summary>
internal sealed class CodeEndpoint(Blobs.BlobsClient blobs)
{
    private const string Prefix = "/_aws/lambda/code/";

    /// <summary>Length of a SHA-256 digest in hexadecimal.</summary>
    private const int DigestLength = 64;

    public static bool TryParse(string path, out string digest)
    {
        digest = path.StartsWith(Prefix, StringComparison.Ordinal) ? path[Prefix.Length..] : "";
        return digest.Length == DigestLength && digest.All(char.IsAsciiHexDigitLower);
    }

    public async ValueTask<StageOutcome> DownloadAsync(EdgeExchange exchange, string digest)
    {
        using var call = blobs.Download(new BlobReference { Digest = digest }, cancellationToken: exchange.Aborted);
        try
        {
            exchange.Context.Response.ContentType = "application/zip";
            await foreach (var chunk in call.ResponseStream.ReadAllAsync(exchange.Aborted))
            {
                await exchange.Context.Response.Body.WriteAsync(chunk.Data.Memory, exchange.Aborted);
            }

            return StageOutcome.Answered;
        }
        catch (RpcException missing) when (missing.StatusCode == StatusCode.NotFound)
        {
            return GatewayFailures.NotFound;
        }
    }
}
