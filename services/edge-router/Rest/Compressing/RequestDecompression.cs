using System.Buffers;
using Gatehouse.EdgeRouter.Responding;
using Gatehouse.EdgeRouter.Rest.Responding;

namespace Gatehouse.EdgeRouter.Rest.Compressing;

/// <summary>
/// Decompresses requests where the API has compression on: integrations, models and templates see the body itself. Codings that are not
/// known are not supported.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-make-request-with-compressed-payload.html
/// </summary>
internal sealed class RequestDecompression(EdgeOptions options) : IEdgeStage
{
    private const string Identity = "identity";

    public ValueTask<StageOutcome> RunAsync(EdgeExchange exchange)
    {
        var name = exchange.Context.Request.Headers.ContentEncoding.ToString();
        return exchange.Rest.Stage.MinimumCompressionSize is null || name.Length == 0 || name.Equals(Identity, StringComparison.OrdinalIgnoreCase)
            ? new(StageOutcome.Continue)
            : DecompressAsync(exchange.Rest, name);
    }

    private async ValueTask<StageOutcome> DecompressAsync(RestCall call, string name)
    {
        if (ContentCoding.Find(name) is not { } coding) return RestFailures.UnsupportedMediaType;

        var body = Decompress(coding, await call.ReadBodyAsync(), out var failure);
        call.ReplaceBody(body);
        return failure is null ? StageOutcome.Continue : failure;
    }

    private ReadOnlyMemory<byte> Decompress(ContentCoding coding, ReadOnlySequence<byte> body, out GatewayFailure? failure)
    {
        try
        {
            var whole = coding.Decompress(body, options.MaxPayloadBytes);
            failure = whole is null ? RestFailures.ContentTooLong(options.MaxPayloadBytes) : null;
            return whole ?? default;
        }
        catch (InvalidDataException)
        {
            failure = RestFailures.BadRequest;
            return default;
        }
    }
}
