using Gatehouse.EdgeRouter.Rest.Responding;

namespace Gatehouse.EdgeRouter.Rest.Routing;

/// <summary>
/// Lets only those through to whom the API's own policy does not object.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-authorization-flow.html
/// </summary>
internal sealed class ResourcePolicyCheck : IEdgeStage
{
    public ValueTask<StageOutcome> RunAsync(EdgeExchange exchange) =>
        new(exchange.Rest.Stage.Policy?.Check(exchange.Call) is { } refusal ? RestRefusals.Of(refusal) : StageOutcome.Continue);
}
