using Gatehouse.EdgeRouter.Integrating;
using Gatehouse.EdgeRouter.Responding;

namespace Gatehouse.EdgeRouter.Cors;

/// <summary>The gateway's own answer to a preflight: 204 and the policy, no body.</summary>
internal sealed class PreflightAnswer : IRouteIntegration
{
    public static PreflightAnswer Instance { get; } = new();

    public ValueTask<StageOutcome> AnswerAsync(EdgeExchange exchange)
    {
        var response = exchange.Context.Response;
        response.StatusCode = StatusCodes.Status204NoContent;
        CorsHeaders.ApplyPreflight(exchange, exchange.Cors!);
        response.Headers[RequestIdHeader.Name] = exchange.RequestId;
        return new(StageOutcome.Answered);
    }
}
