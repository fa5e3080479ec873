using Gatehouse.EdgeRouter.Responding;
using Gatehouse.EdgeRouter.Snapshots;
using Gatehouse.GatewayModel.Paths;

namespace Gatehouse.EdgeRouter.Dispatching;

/// <summary>A request to a WebSocket API: one about its connections, or one that wants to be a connection.</summary>
internal sealed class WebSocketPipeline(IConnectionsEntry connections, IWebSocketEntry webSockets) : IApiPipeline, IEdgeStage
{
    public ApiKind Kind => ApiKind.WebSocket;

    public IReadOnlyList<IEdgeStage> Stages => field ??= [this];

    public IApiAnswers Answers => HttpAnswers.Instance;

    public ValueTask<StageOutcome> RunAsync(EdgeExchange exchange)
    {
        var target = exchange.Target;
        if (ConnectionsPath.TryParse(target.Path, out var stage, out var connectionId))
        {
            return connections.ServeAsync(exchange, new ConnectionAddress(target.Api, target.NamedStage ?? stage, connectionId));
        }

        return ConnectionsPath.IsMarker(target.NamedStage)
            ? connections.ServeAsync(exchange, new ConnectionAddress(target.Api, Stage: null, PercentEncoding.Decode(target.Path[1..])))
            : webSockets.ServeAsync(exchange);
    }
}
