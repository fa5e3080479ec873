using System.Text.Json;
using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.Iam;

/// <summary>Policy documents: kept as they were sent, answered URL-encoded, as IAM has them.</summary>
internal static class PolicyDocuments
{
    /// <summary>A policy that is attached, inline or managed.</summary>
    public static AwsFailure? Check(string document) => IsPolicy(document) ? null : IamFailures.MalformedPolicy("Syntax errors in policy.");

    /// <summary>A role's trust policy.</summary>
    public static AwsFailure? CheckTrust(string document) => IsPolicy(document) ? null : IamFailures.MalformedPolicy("This policy contains invalid Json");

    /// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetRolePolicy.html: RFC 3986.</summary>
    public static string Encode(string document) => Uri.EscapeDataString(document);

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
