using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Gatehouse.Aws.Lambda;
using Gatehouse.Protocol;

namespace Gatehouse.ControlPlane.Lambda.Permissions;

/// <summary>
/// One statement of the resource policy of a function or of a layer's version, as AddPermission's members make it. LocalStack lambda_/api_utils.py
/// (build_statement), held against AWS.
/// </summary>
internal static class PolicyStatement
{
    // https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html
    private const int LongestPolicy = 20_480;
    private const int AccountLength = 12;
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The statement as JSON; null when the principal is none.</summary>
    public static string? Write(AddPermissionRequest request, string resourceArn)
    {
        if (PrincipalOf(request.Principal) is not { } principal)
        {
            return null;
        }

        var statement = new JsonObject
        {
            ["Sid"] = request.StatementId,
            ["Effect"] = "Allow",
            ["Principal"] = principal,
            ["Action"] = request.Action,
            ["Resource"] = resourceArn,
        };
        if (ConditionOf(request) is { Count: > 0 } condition)
        {
            statement["Condition"] = condition;
        }

        return statement.ToJsonString(Compact);
    }

    /// <summary>All statements as a policy document.</summary>
    public static string WritePolicy(IEnumerable<string> statements) =>
        $$"""{"Version":"2012-10-17","Id":"default","Statement":[{{string.Join(',', statements)}}]}""";

    public static bool IsTooLong(IEnumerable<PermissionRecord> permissions) =>
        WritePolicy(permissions.Select(permission => permission.Statement)).Length > LongestPolicy;

    private static JsonNode? PrincipalOf(string principal)
    {
        if (principal == "*")
        {
            return principal;
        }

        if (principal.EndsWith(".amazonaws.com", StringComparison.Ordinal))
        {
            return new JsonObject { ["Service"] = principal };
        }

        if (principal.Length == AccountLength && principal.All(char.IsAsciiDigit))
        {
            return new JsonObject { ["AWS"] = $"arn:aws:iam::{principal}:root" };
        }

        return principal.StartsWith("arn:", StringComparison.Ordinal) && principal.Contains(":iam::", StringComparison.Ordinal)
            ? new JsonObject { ["AWS"] = principal }
            : null;
    }

    private static JsonObject ConditionOf(AddPermissionRequest request)
    {
        var equals = new JsonObject();
        AddIfSent(equals, "AWS:SourceAccount", request.SourceAccount);
        AddIfSent(equals, "aws:PrincipalOrgID", request.PrincipalOrgId);
        AddIfSent(equals, "lambda:EventSourceToken", request.EventSourceToken);
        AddIfSent(equals, "lambda:FunctionUrlAuthType", request.FunctionUrlAuthType);
        var condition = new JsonObject();
        if (equals.Count > 0)
        {
            condition["StringEquals"] = equals;
        }

        if (request.HasSourceArn)
        {
            condition["ArnLike"] = new JsonObject { ["AWS:SourceArn"] = request.SourceArn };
        }

        return condition;
    }

    private static void AddIfSent(JsonObject conditions, string key, string value)
    {
        if (value.Length > 0)
        {
            conditions[key] = value;
        }
    }
}
