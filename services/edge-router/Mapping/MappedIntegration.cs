using Gatehouse.EdgeRouter.Integrating;

namespace Gatehouse.EdgeRouter.Mapping;

/// <summary>An integration with parameter mappings around it.</summary>
internal sealed class MappedIntegration(IRouteIntegration integration, RequestMapping? request, ResponseMapping? response) : IRouteIntegration
{
    public async ValueTask<StageOutcome> AnswerAsync(EdgeExchange exchange)
    {
        if (request is not null) await request.ApplyAsync(exchange);
        exchange.ResponseMapping = response;
        return await integration.AnswerAsync(exchange);
    }
}
