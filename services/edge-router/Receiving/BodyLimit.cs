using Gatehouse.EdgeRouter.Responding;
using Microsoft.AspNetCore.Http.Features;

namespace Gatehouse.EdgeRouter.Receiving;

/// <summary>
/// Refuses bodies that announce more than AWS takes; of the others the server stops reading at the limit. Stands after dispatching,
/// since the AWS APIs behind the same port take larger ones.
/// </summary>
internal sealed class BodyLimit(long maxBytes, GatewayFailure refusal) : IEdgeStage
{
    public ValueTask<StageOutcome> RunAsync(EdgeExchange exchange)
    {
        if (exchange.Context.Request.ContentLength > maxBytes) return new(refusal);

        if (exchange.Context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } server)
        {
            server.MaxRequestBodySize = maxBytes;
        }

        return new(StageOutcome.Continue);
    }
}
