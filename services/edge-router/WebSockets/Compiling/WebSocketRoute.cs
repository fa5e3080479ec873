using Gatehouse.EdgeRouter.Throttling;
using Gatehouse.EdgeRouter.WebSockets.Integrating;
using Gatehouse.EdgeRouter.WebSockets.Validating;

namespace Gatehouse.EdgeRouter.WebSockets.Compiling;

/// <summary>A route of a WebSocket API.</summary>
/// <param name="Key">The route key.</param>
/// <param name="Integration">What is called; null when the route has no target.</param>
/// <param name="Models">What its messages must fit; null where nothing is said.</param>
/// <param name="Bucket">How often it may be called; null without limits.</param>
internal sealed record WebSocketRoute(string Key, IWebSocketIntegration? Integration, MessageModels? Models, TokenBucket? Bucket);
