using Gatehouse.EdgeRouter.Responding;

namespace Gatehouse.EdgeRouter.Authorizing;

/// <summary>Authorization type NONE: everybody may call.</summary>
internal sealed class OpenRoute : IRouteAuthorizer
{
    public static OpenRoute Instance { get; } = new();

    public ValueTask<GatewayFailure?> AuthorizeAsync(EdgeExchange exchange) => new((GatewayFailure?)null);
}
