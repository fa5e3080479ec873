namespace Gatehouse.EdgeRouter.Dispatching;

/// <summary>
/// Serves everything that reaches a WebSocket API: upgrades, and the plain requests that it refuses. The target stands on the exchange.
/// </summary>
internal interface IWebSocketEntry
{
    ValueTask<StageOutcome> ServeAsync(EdgeExchange exchange);
}

/// <summary>Serves the management API of open WebSocket connections.</summary>
internal interface IConnectionsEntry
{
    ValueTask<StageOutcome> ServeAsync(EdgeExchange exchange, ConnectionAddress address);
}

/// <summary>Serves the product's own endpoints under <c>/_localstack/</c> and <c>/_aws/</c>.</summary>
internal interface IInternalEntry
{
    ValueTask<StageOutcome> ServeAsync(EdgeExchange exchange);
}

/// <summary>Serves the AWS APIs: everything that is neither an API's traffic nor the product's own.</summary>
internal interface IAwsApiEntry
{
    ValueTask<StageOutcome> ServeAsync(EdgeExchange exchange);
}
