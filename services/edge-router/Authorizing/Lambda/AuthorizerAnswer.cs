using System.Text.Json;
using Gatehouse.EdgeRouter.Authorizing.Policies;
using Gatehouse.EdgeRouter.Calls;
using Gatehouse.GatewayModel.Policies;

namespace Gatehouse.EdgeRouter.Authorizing.Lambda;

/// <summary>What an authorizer's function answered. Kept for its time, and judged anew for every call: a policy may allow one path and not another.</summary>
internal sealed class AuthorizerAnswer
{
    /// <summary>Whether the caller may pass, of an answer without a policy.</summary>
    public bool IsAuthorized { get; init; }

    /// <summary>Null for an answer that is a yes or no.</summary>
    public PolicyDocument? Policy { get; init; }

    public string? PrincipalId { get; init; }

    /// <summary>What the function says of the caller, in its order.</summary>
    public IReadOnlyList<KeyValuePair<string, JsonElement>> Context { get; init; } = [];

    /// <summary>Whether it said anything.</summary>
    public bool HasContext { get; init; }

    public string? UsageIdentifierKey { get; init; }

    public PolicyDecision Decide(ApiCall call) =>
        Policy is { } policy ? policy.Evaluate(InvocationRequest.Of(call, principals: []))
        : IsAuthorized ? PolicyDecision.Allowed
        : PolicyDecision.NotAllowed;
}
