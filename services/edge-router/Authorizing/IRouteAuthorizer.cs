using Gatehouse.EdgeRouter.Responding;

namespace Gatehouse.EdgeRouter.Authorizing;

/// <summary>Who may call a route. One kind per authorization type, chosen when the snapshot is compiled.</summary>
internal interface IRouteAuthorizer
{
    /// <summary>Null when the caller may pass.</summary>
    ValueTask<GatewayFailure?> AuthorizeAsync(EdgeExchange exchange);
}
