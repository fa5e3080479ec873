using Gatehouse.EdgeRouter.WebSockets.Integrating;
using Gatehouse.EdgeRouter.WebSockets.Replies;

namespace Gatehouse.EdgeRouter.WebSockets.Compiling;

/// <summary>A route of a WebSocket API.</summary>
/// <param name="Key">The route key.</param>
/// <param name="Integration">What is called; null when the route has no target.</param>
/// <param name="Replies">What becomes of the integration's result.</param>
internal sealed record WebSocketRoute(string Key, IWebSocketIntegration? Integration, IReplyPolicy Replies);
