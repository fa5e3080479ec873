using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Gatehouse.GatewayModel.Policies;

/// <summary>
/// An IAM policy, ready to be asked. A denial beats every permission, and what cannot be decided never permits: an unknown operator makes
/// a permission worthless and a denial certain.
/// <code>
/// statement applies?  action ∧ resource ∧ principal ∧ every condition
///       Allow: surely                → Allowed
///       Deny:  surely or possibly    → ExplicitlyDenied
/// </code>
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
/// </summary>
public sealed class PolicyDocument
{
    private readonly PolicyStatement[] _statements;

    private PolicyDocument(PolicyStatement[] statements) => _statements = statements;

    /// <summary>False when the JSON is no policy.</summary>
    public static bool TryParse(JsonElement json, [NotNullWhen(true)] out PolicyDocument? policy)
    {
        policy = null;
        if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty("Statement", out var listed)) return false;

        var statements = new List<PolicyStatement>();
        foreach (var each in listed.ValueKind == JsonValueKind.Array ? [.. listed.EnumerateArray()] : (JsonElement[])[listed])
        {
            if (!PolicyStatement.TryParse(each, out var statement)) return false;

            statements.Add(statement);
        }

        policy = new PolicyDocument([.. statements]);
        return true;
    }

    /// <summary>The same of text that may be JSON.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out PolicyDocument? policy)
    {
        policy = null;
        using var document = Json.JsonText.TryParse(text);
        return document is not null && TryParse(document.RootElement, out policy);
    }

    public PolicyDecision Evaluate(PolicyRequest request)
    {
        var decision = PolicyDecision.NotAllowed;
        foreach (var statement in _statements)
        {
            var applies = statement.AppliesTo(request);
            if (statement.Denies && applies is not false) return PolicyDecision.ExplicitlyDenied;
            if (!statement.Denies && applies is true) decision = PolicyDecision.Allowed;
        }

        return decision;
    }
}
