using Gatehouse.EdgeRouter.Calls;

namespace Gatehouse.EdgeRouter.Authorizing;

/// <summary>
/// Who may call a route of an HTTP API or a method of a REST API. One kind per authorization type, chosen when the snapshot is compiled.
/// What an authorizer cannot decide it refuses.
/// </summary>
internal interface IRouteAuthorizer
{
    ValueTask<Verdict> AuthorizeAsync(ApiCall call);
}
