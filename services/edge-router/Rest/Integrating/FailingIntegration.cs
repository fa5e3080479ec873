using Gatehouse.EdgeRouter.Integrating;
using Gatehouse.EdgeRouter.Rest.Responding;

namespace Gatehouse.EdgeRouter.Rest.Integrating;

/// <summary>
/// An integration that AWS lets one configure and that fails every request with 500. The log has the reason when it is deployed.
/// </summary>
internal sealed class FailingIntegration : IRouteIntegration
{
    private static readonly FailingIntegration Instance = new();

    private FailingIntegration()
    {
    }

    public static FailingIntegration Because(string reason, MethodDefinition definition, ILogger log)
    {
        log.MethodMisconfigured(definition.Name, definition.Scope.ApiId, reason);
        return Instance;
    }

    public ValueTask<StageOutcome> AnswerAsync(EdgeExchange exchange) => new(RestFailures.ApiConfigurationError);
}
