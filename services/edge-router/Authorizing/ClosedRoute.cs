using Gatehouse.EdgeRouter.Calls;

namespace Gatehouse.EdgeRouter.Authorizing;

/// <summary>
/// A guard that cannot be put up: an authorization type that is not emulated, an authorizer that does not exist or makes no sense. Nobody
/// may call: a route must never stand open because its guard is missing.
/// </summary>
internal sealed class ClosedRoute(string authorization, ILogger log) : IRouteAuthorizer
{
    private static readonly Refusal Closed = new(RefusalKind.AuthorizerConfigurationError, Message: null) { Error = "Internal Server Error" };

    public ValueTask<Verdict> AuthorizeAsync(ApiCall call)
    {
        log.AuthorizationNotEmulated(call.Exchange.RequestId, call.RouteKey, call.ApiId, authorization);
        return new(Closed);
    }
}
