using Gatehouse.EdgeRouter.Responding;

namespace Gatehouse.EdgeRouter.Receiving;

/// <summary>
/// Refuses requests whose request line and header values are larger than an API takes. Stands after dispatching, since the AWS APIs
/// behind the same port take longer URLs and tokens.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html
/// </summary>
internal sealed class HeaderLimit(int maxBytes, GatewayFailure refusal) : IEdgeStage
{
    public ValueTask<StageOutcome> RunAsync(EdgeExchange exchange)
    {
        var bytes = exchange.Requested.Path.Length + exchange.Requested.Query.Length;
        foreach (var header in exchange.Context.Request.Headers)
        {
            foreach (var value in header.Value) bytes += value?.Length ?? 0;
        }

        return new(bytes > maxBytes ? refusal : StageOutcome.Continue);
    }
}
