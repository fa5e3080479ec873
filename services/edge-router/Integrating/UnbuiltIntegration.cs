using Gatehouse.EdgeRouter.Responding;

namespace Gatehouse.EdgeRouter.Integrating;

/// <summary>An integration that is not emulated: says so, to the caller and in the log.</summary>
internal sealed class UnbuiltIntegration(string what, ILogger<UnbuiltIntegration> log) : IRouteIntegration
{
    private readonly GatewayFailure _failure = GatewayFailures.NotEmulated(what);

    public ValueTask<StageOutcome> AnswerAsync(EdgeExchange exchange)
    {
        log.FeatureNotEmulated(exchange.Target.Api.Id, what);
        return new(_failure);
    }
}
