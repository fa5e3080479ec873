using Gatehouse.EdgeRouter.Responding;

namespace Gatehouse.EdgeRouter.Integrating;

/// <summary>What answers a request that no route matches. Not decided earlier, since a preflight needs no route.</summary>
internal sealed class NoRoute : IRouteIntegration
{
    public static NoRoute Instance { get; } = new();

    public ValueTask<StageOutcome> AnswerAsync(EdgeExchange exchange) => new(GatewayFailures.NotFound);
}
