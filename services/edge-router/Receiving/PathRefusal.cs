using Gatehouse.EdgeRouter.Responding;
using Gatehouse.EdgeRouter.Snapshots;

namespace Gatehouse.EdgeRouter.Receiving;

/// <summary>
/// Refuses requests to HTTP APIs whose path cannot be decoded twice, with a status that was recorded at AWS (see <see cref="TwiceDecodedPath"/>). URLs of
/// functions keep their paths as they were sent.
/// </summary>
internal sealed class PathRefusal : IEdgeStage
{
    public ValueTask<StageOutcome> RunAsync(EdgeExchange exchange) => new(
        exchange.Target.Api.Kind == ApiKind.Http && !TwiceDecodedPath.Is(exchange.Requested.Path) ? GatewayFailures.BadRequest : StageOutcome.Continue);
}
