using System.Text.RegularExpressions;
using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.ApiGateway.Editing;

namespace Gatehouse.ControlPlane.ApiGateway.Authorizers.Rules;

/// <summary>
/// What an authorizer must satisfy, and what it is when nobody said so.
/// https://docs.aws.amazon.com/apigateway/latest/api/API_CreateAuthorizer.html
/// </summary>
internal static class AuthorizerRule
{
    private const int DefaultTtl = 300;
    private const int LongestTtl = 3_600;
    private static readonly TimeSpan PatternTimeout = TimeSpan.FromMilliseconds(250);

    public static void Complete(Authorizer authorizer)
    {
        if (!authorizer.HasAuthType)
        {
            authorizer.AuthType = authorizer.Type == AuthorizerTypes.Cognito ? "cognito_user_pools" : "custom";
        }

        if (!authorizer.HasAuthorizerResultTtlInSeconds && authorizer.Type != AuthorizerTypes.Cognito)
        {
            authorizer.AuthorizerResultTtlInSeconds = DefaultTtl;
        }
    }

    public static async Task<AwsFailure?> CheckAsync(Authorizer authorizer, RestApiEdit edit)
    {
        if (authorizer.Name.Length == 0)
        {
            return AuthorizerFailures.NameMissing;
        }

        var others = (await edit.ListAsync(AuthorizerDocument.Part)).Values;
        if (others.Any(other => other.Id != authorizer.Id && other.Name == authorizer.Name))
        {
            return AuthorizerFailures.NameTaken(authorizer.Name);
        }

        return CheckTtl(authorizer) ?? CheckExpression(authorizer.IdentityValidationExpression) ?? CheckByType(authorizer);
    }

    private static AwsFailure? CheckTtl(Authorizer authorizer) =>
        authorizer.AuthorizerResultTtlInSeconds is < 0 or > LongestTtl ? AuthorizerFailures.TtlOutOfBounds : null;

    private static AwsFailure? CheckExpression(string expression)
    {
        try
        {
            _ = new Regex(expression, RegexOptions.CultureInvariant, PatternTimeout);
            return null;
        }
        catch (ArgumentException)
        {
            return AuthorizerFailures.UnusableExpression;
        }
    }

    private static AwsFailure? CheckByType(Authorizer authorizer) => authorizer.Type switch
    {
        AuthorizerTypes.Cognito => CheckProviders(authorizer) ?? IdentitySourceRule.CheckToken(authorizer.IdentitySource),
        AuthorizerTypes.Token => CheckUri(authorizer) ?? IdentitySourceRule.CheckToken(authorizer.IdentitySource),
        _ => CheckUri(authorizer) ?? IdentitySourceRule.CheckRequest(authorizer),
    };

    private static AwsFailure? CheckUri(Authorizer authorizer)
    {
        if (!authorizer.HasAuthorizerUri)
        {
            return AuthorizerFailures.UriMissing;
        }

        var isFunction = authorizer.AuthorizerUri.StartsWith("arn:", StringComparison.Ordinal)
            && authorizer.AuthorizerUri.Contains(":lambda:path/2015-03-31/functions/", StringComparison.Ordinal);
        return isFunction ? null : AuthorizerFailures.UnusableUri(authorizer.AuthorizerUri);
    }

    private static AwsFailure? CheckProviders(Authorizer authorizer)
    {
        if (authorizer.ProviderArNs.Count == 0)
        {
            return AuthorizerFailures.ProvidersMissing;
        }

        var unusable = authorizer.ProviderArNs.FirstOrDefault(arn =>
            !arn.StartsWith("arn:", StringComparison.Ordinal) || !arn.Contains(":cognito-idp:", StringComparison.Ordinal));
        return unusable is null ? null : AuthorizerFailures.UnusableProvider(unusable);
    }
}
