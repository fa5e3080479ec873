using Gatehouse.EdgeRouter.Authorizing;
using Gatehouse.EdgeRouter.Integrating;
using Gatehouse.GatewayModel.Routes;

namespace Gatehouse.EdgeRouter.Routing;

/// <summary>A route of an HTTP API with everything that was decided about it when its deployment was compiled.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Authorizer">Who may call it.</param>
/// <param name="Integration">What answers it.</param>
internal sealed record HttpRoute(RouteKey Key, IRouteAuthorizer Authorizer, IRouteIntegration Integration)
    : ApiRoute(Authorizer, Integration)
{
    /// <summary>Stands in where nothing matches.</summary>
    public static HttpRoute None { get; } = new(RouteKey.Default, OpenRoute.Instance, NoRoute.Instance) { IsMatch = false };

    /// <summary>Whether the request matched it: false of the one that stands in.</summary>
    public bool IsMatch { get; private init; } = true;

    public override string Name => Key.Text;

    public bool TakesEveryMethod => Key.IsDefault || Key.Method == RouteKey.AnyMethod;
}
