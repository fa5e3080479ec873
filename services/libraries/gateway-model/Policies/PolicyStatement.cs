using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Gatehouse.GatewayModel.Policies;

/// <summary>One statement of a policy.</summary>
internal sealed class PolicyStatement
{
    private readonly PolicyPatterns _actions;
    private readonly PolicyPatterns _resources;
    private readonly PolicyPrincipals _principals;
    private readonly PolicyConditions _conditions;

    private PolicyStatement(bool denies, PolicyPatterns actions, PolicyPatterns resources, PolicyPrincipals principals, PolicyConditions conditions) =>
        (Denies, _actions, _resources, _principals, _conditions) = (denies, actions, resources, principals, conditions);

    public bool Denies { get; }

    public static bool TryParse(JsonElement json, [NotNullWhen(true)] out PolicyStatement? statement)
    {
        statement = null;
        if (json.ValueKind != JsonValueKind.Object) return false;
        if (!json.TryGetProperty("Effect", out var effect) || effect.ValueKind != JsonValueKind.String) return false;
        if (effect.GetString() is not ("Allow" or "Deny")) return false;
        if (!PolicyPatterns.TryParse(json, "Action", out var actions) || !PolicyPatterns.TryParse(json, "Resource", out var resources)) return false;
        if (!PolicyPrincipals.TryParse(json, out var principals) || !PolicyConditions.TryParse(json, out var conditions)) return false;

        statement = new(effect.ValueEquals("Deny"), actions, resources, principals, conditions);
        return true;
    }

    /// <summary>Null when it cannot be decided.</summary>
    public bool? AppliesTo(PolicyRequest request)
    {
        if (!_actions.Match(pattern => Wildcards.Match(pattern, request.Action, ignoreCase: true))) return false;
        if (!_resources.Match(pattern => Wildcards.Match(PolicyResource.Expand(pattern, request.Resource), request.Resource))) return false;

        return _principals.Include(request) ? _conditions.Hold(request) : false;
    }
}
