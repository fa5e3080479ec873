using System.Text.Json;
using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.Iam;

/// <summary>Policy documents: kept as they were sent, answered URL-encoded, as IAM has them.</summary>
internal static class PolicyDocuments
{
    /// <summary>https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html and the actions of STS that take a role.</summary>
    private static readonly HashSet<string> TrustActions = new(StringComparer.OrdinalIgnoreCase)
    {
        "sts:AssumeRole", "sts:AssumeRoleWithSAML", "sts:AssumeRoleWithWebIdentity", "sts:SetContext", "sts:SetSourceIdentity", "sts:TagSession",
    };

    /// <summary>A policy that is attached, inline or managed.</summary>
    public static AwsFailure? Check(string document) => IsPolicy(document) ? null : IamFailures.MalformedPolicy("Syntax errors in policy.");

    /// <summary>A role's trust policy. localstack/localstack tests/aws/services/iam/test_iam_roles.snapshot.json, recorded on AWS.</summary>
    public static AwsFailure? CheckTrust(string document)
    {
        if (!IsPolicy(document))
        {
            return IamFailures.MalformedPolicy("This policy contains invalid Json");
        }

        using var json = JsonDocument.Parse(document);
        var statements = ItemsOf(json.RootElement.GetProperty("Statement")).Where(statement => statement.ValueKind == JsonValueKind.Object).ToArray();
        return statements.Any(statement => statement.TryGetProperty("Resource", out _)) ? IamFailures.MalformedPolicy("Has prohibited field Resource")
            : statements.SelectMany(ActionsOf).All(IsOfTrust) ? null
            : IamFailures.MalformedPolicy("AssumeRole policy may only specify STS AssumeRole actions.");
    }

    /// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetRolePolicy.html: RFC 3986.</summary>
    public static string Encode(string document) => Uri.EscapeDataString(document);

    private static IEnumerable<string> ActionsOf(JsonElement statement) =>
        statement.TryGetProperty("Action", out var actions) ? ItemsOf(actions).Select(action => action.ToString()) : [];

    private static IEnumerable<JsonElement> ItemsOf(JsonElement value) => value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [value];

    // What AWS makes of wildcards is not known: they pass.
    private static bool IsOfTrust(string action) => action.Contains('*', StringComparison.Ordinal) || TrustActions.Contains(action);

    private static bool IsPolicy(string document)
    {
        try
        {
            using var json = JsonDocument.Parse(document);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("Statement", out _);
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
