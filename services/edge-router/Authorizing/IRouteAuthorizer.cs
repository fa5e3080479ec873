using Gatehouse.EdgeRouter.Calls;

namespace Gatehouse.EdgeRouter.Authorizing;

/// <summary>
/// Who may call a route of an HTTP API or a method of a REST API. One kind per authorization type, chosen when the snapshot is compiled.
/// What an authorizer cannot decide it refuses.
/// </summary>
internal interface IRouteAuthorizer
{
    ValueTask<Verdict> AuthorizeAsync(ApiCall call);

    /// <summary>What access logs call the time in which it decides.</summary>
    GuardPhase Phase => GuardPhase.Authorizer;
}

/// <summary>The phases of a request that decide who may call.</summary>
internal enum GuardPhase
{
    None,

    /// <summary>A signature is verified.</summary>
    Authenticate,

    /// <summary>An authorizer is asked.</summary>
    Authorizer,
}
