using Gatehouse.EdgeRouter.Responding;

namespace Gatehouse.EdgeRouter.Integrating;

/// <summary>A route without a target, which AWS lets one create and answers with 500 (status unconfirmed).</summary>
internal sealed class MissingTarget : IRouteIntegration
{
    public static MissingTarget Instance { get; } = new();

    public ValueTask<StageOutcome> AnswerAsync(EdgeExchange exchange) => new(GatewayFailures.InternalServerError);
}
