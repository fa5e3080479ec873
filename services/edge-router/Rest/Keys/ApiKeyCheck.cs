using Gatehouse.EdgeRouter.Rest.Responding;

namespace Gatehouse.EdgeRouter.Rest.Keys;

/// <summary>
/// Lets through to methods that require an API key only who has one that is enabled and in a usage plan that covers the stage and
/// whose limits it keeps. What is refused counts for no quota.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-usage-plans.html
/// </summary>
internal sealed class ApiKeyCheck : IEdgeStage
{
    public ValueTask<StageOutcome> RunAsync(EdgeExchange exchange)
    {
        var call = exchange.Rest;
        if (!call.Method!.RequiresApiKey) return new(StageOutcome.Continue);

        var value = call.Stage.ApiKeySource.KeyOf(call);
        if (string.IsNullOrEmpty(value) || exchange.Apis.Usage.Find(call.AccountId, call.Region, value) is not { IsEnabled: true } key)
        {
            return new(RestFailures.InvalidApiKey);
        }

        if (key.PlanFor(call.ApiId, call.StageName) is not { } plan) return new(RestFailures.InvalidApiKey);
        if (!plan.TryTake(call)) return new(RestFailures.Throttled);
        if (!plan.TryCount(call)) return new(RestFailures.QuotaExceeded);

        call.ApiKey = key;
        return new(StageOutcome.Continue);
    }
}
