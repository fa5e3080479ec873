using Gatehouse.EdgeRouter.Authorizing;
using Gatehouse.EdgeRouter.Integrating;
using Gatehouse.EdgeRouter.Throttling;

namespace Gatehouse.EdgeRouter.Routing;

/// <summary>What a request to an API of any kind may match: a route of an HTTP API, a method of a REST API's resource.</summary>
/// <param name="Authorizer">Who may call it.</param>
/// <param name="Integration">What answers it.</param>
internal abstract record ApiRoute(IRouteAuthorizer Authorizer, IRouteIntegration Integration)
{
    /// <summary>What logs call it: <c>GET /pets/{id}</c>.</summary>
    public abstract string Name { get; }

    /// <summary>What its calls take tokens from; null without a limit.</summary>
    public TokenBucket? Bucket { get; init; }
}
