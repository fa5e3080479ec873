using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.ApiGateway.Mapping;

namespace Gatehouse.ControlPlane.ApiGateway.Authorizers.Rules;

/// <summary>
/// Where an authorizer finds who calls: one header for a token, any parts of the request otherwise.
/// https://docs.aws.amazon.com/apigateway/latest/api/API_Authorizer.html#apigw-Type-Authorizer-identitySource
/// </summary>
internal static class IdentitySourceRule
{
    private static readonly string[] TokenLocations = ["header"];
    private static readonly string[] RequestLocations = ["header", "querystring"];

    public static AwsFailure? CheckToken(string source) =>
        source.Length == 0 || MappingExpression.TryRead(source, "method.request.", TokenLocations, out _)
            ? null
            : AuthorizerFailures.UnusableIdentitySource(source);

    public static AwsFailure? CheckRequest(Authorizer authorizer)
    {
        var sources = authorizer.IdentitySource.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (sources.Length == 0 && authorizer.AuthorizerResultTtlInSeconds > 0)
        {
            return AuthorizerFailures.IdentitySourceMissing;
        }

        var unusable = Array.Find(sources, source => !IsRequestSource(source));
        return unusable is null ? null : AuthorizerFailures.UnusableIdentitySource(unusable);
    }

    private static bool IsRequestSource(string source) =>
        MappingExpression.TryRead(source, "method.request.", RequestLocations, out _)
        || source.StartsWith("context.", StringComparison.Ordinal)
        || source.StartsWith("stageVariables.", StringComparison.Ordinal);
}
