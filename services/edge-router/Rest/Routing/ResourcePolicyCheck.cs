using Gatehouse.EdgeRouter.AccessLogs;
using Gatehouse.EdgeRouter.Rest.Responding;

namespace Gatehouse.EdgeRouter.Rest.Routing;

/// <summary>
/// Lets only those through to whom the API's own policy does not object.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-authorization-flow.html
/// </summary>
internal sealed class ResourcePolicyCheck : IEdgeStage
{
    public ValueTask<StageOutcome> RunAsync(EdgeExchange exchange)
    {
        if (exchange.Rest.Stage.Policy is not { } policy) return new(StageOutcome.Continue);

        var refusal = policy.Check(exchange.Call);
        if (exchange.Rest.Stage.AccessLog is not null) (exchange.Guarded ??= new Guarded()).Authorize = PhaseOutcome.Of(refusal, TimeSpan.Zero);
        return new(refusal is null ? StageOutcome.Continue : RestRefusals.Of(refusal));
    }
}
