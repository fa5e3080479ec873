using Gatehouse.EdgeRouter.Authorizing;
using Gatehouse.EdgeRouter.WebSockets.Handshaking;

namespace Gatehouse.EdgeRouter.WebSockets.Compiling;

/// <summary>The route <c>$connect</c>, the only one with guards.</summary>
/// <param name="Route">What it calls.</param>
/// <param name="Authorizer">Who may connect.</param>
/// <param name="ApiKey">The key that clients need.</param>
/// <param name="Parameters">What handshakes must have.</param>
internal sealed record ConnectRoute(WebSocketRoute Route, IRouteAuthorizer Authorizer, RequiredKey ApiKey, RequiredParameters Parameters);
