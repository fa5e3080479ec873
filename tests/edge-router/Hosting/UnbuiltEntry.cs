using Gatehouse.EdgeRouter.Dispatching;
using Gatehouse.EdgeRouter.Responding;

namespace Gatehouse.EdgeRouter.Tests.Hosting;

/// <summary>Stands in for the entries that are not under test: what reaches one is answered 501.</summary>
internal sealed class UnbuiltEntry : IWebSocketEntry, IConnectionsEntry, IInternalEntry, IAwsApiEntry
{
    ValueTask<StageOutcome> IWebSocketEntry.ServeAsync(EdgeExchange exchange) => Refuse("WebSocket APIs");

    ValueTask<StageOutcome> IConnectionsEntry.ServeAsync(EdgeExchange exchange, ConnectionAddress address) =>
        Refuse("The @connections API");

    ValueTask<StageOutcome> IInternalEntry.ServeAsync(EdgeExchange exchange) => Refuse("This internal endpoint");

    ValueTask<StageOutcome> IAwsApiEntry.ServeAsync(EdgeExchange exchange) => Refuse("This AWS API");

    private static ValueTask<StageOutcome> Refuse(string what) => new(GatewayFailures.NotEmulated(what));
}
