using Gatehouse.EdgeRouter.Receiving;
using Gatehouse.EdgeRouter.Responding;
using Gatehouse.Protocol;
using Google.Protobuf;
using Grpc.Core;

namespace Gatehouse.EdgeRouter.Internal;

/// <summary>
/// Where custom resources and wait conditions send their answers. On AWS this is a presigned S3 URL: a PUT without a signature, often
/// with an empty content type, answered with 200 and nothing.
/// </summary>
internal sealed class StackResponsesEndpoint(StackResponses.StackResponsesClient responses)
{
    private const string Prefix = "/_aws/cloudformation/responses/";
    private const int TokenLength = 64;

    // AWS takes 4,096 bytes of a custom resource.
    private const int LargestBody = 64 * 1024;

    public static bool TryParse(string path, out string token)
    {
        token = path.StartsWith(Prefix, StringComparison.Ordinal) ? path[Prefix.Length..] : "";
        return token.Length == TokenLength && token.All(char.IsAsciiHexDigitLower);
    }

    public async ValueTask<StageOutcome> TakeAsync(EdgeExchange exchange, string token)
    {
        if (await BoundedBody.ReadAsync(exchange.Context.Request, LargestBody, exchange.Aborted) is not { } body)
        {
            return GatewayFailures.RequestEntityTooLarge;
        }

        try
        {
            var answer = new StackResponse { Token = token, Body = UnsafeByteOperations.UnsafeWrap(body) };
            await responses.RespondAsync(answer, cancellationToken: exchange.Aborted);
            exchange.Context.Response.ContentLength = 0;
            return StageOutcome.Answered;
        }
        catch (RpcException missing) when (missing.StatusCode == StatusCode.NotFound)
        {
            return GatewayFailures.NotFound;
        }
    }
}
