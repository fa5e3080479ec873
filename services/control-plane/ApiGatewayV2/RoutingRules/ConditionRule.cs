using System.Buffers;
using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.ApiGatewayV2.RoutingRules;

/// <summary>
/// What a routing rule may ask of requests.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-routing-rules.html#rest-api-routing-rules-restrictions
/// </summary>
internal static class ConditionRule
{
    private const int MostHeaders = 2;
    private const int BasePathEnd = 128;
    private const int HeaderNameEnd = 40;
    private const int HeaderGlobEnd = 128;

    // The documentation says less than 40; the service takes 40: https://github.com/aws/aws-cdk/pull/38803
    private const int LongestInfix = 40;

    private static readonly SearchValues<char> BasePathCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789$-_.+!*'()/");

    private static readonly SearchValues<char> HeaderCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789*?-!#$%&'.^_`|~");

    private static readonly HashSet<string> UnsupportedHeaders = new(StringComparer.OrdinalIgnoreCase)
    {
        "Authorization", "Connection", "Content-Encoding", "Content-Length", "Content-Location", "Forwarded", "Keep-Alive", "Origin",
        "Proxy-Authenticate", "Proxy-Authorization", "TE", "Trailers", "Transfer-Encoding", "Upgrade", "x-apigw-api-id", "X-Forwarded-For",
        "X-Forwarded-Host", "X-Forwarded-Proto", "x-restAPI", "Via",
    };

    private static readonly string[] UnsupportedBeginnings = ["access-control-", "apigw-", "x-amz-", "x-amzn-"];

    public static AwsFailure? Check(IReadOnlyCollection<RoutingRuleCondition> conditions)
    {
        if (conditions.Count(condition => condition.MatchHeaders is not null) > MostHeaders
            || conditions.Count(condition => condition.MatchBasePaths is not null) > 1)
        {
            return RoutingRuleFailures.TooManyConditions;
        }

        return conditions.Select(Check).FirstOrDefault(failure => failure is not null);
    }

    private static AwsFailure? Check(RoutingRuleCondition condition) => condition switch
    {
        { MatchBasePaths: { } paths, MatchHeaders: null } => paths.AnyOf is [var path] ? CheckBasePath(path) : RoutingRuleFailures.OneBasePath,
        { MatchBasePaths: null, MatchHeaders: { } headers } => headers.AnyOf is [var header] ? CheckHeader(header) : RoutingRuleFailures.OneHeader,
        _ => RoutingRuleFailures.OneKindOfCondition,
    };

    private static AwsFailure? CheckBasePath(string path) =>
        path.Length is 0 or >= BasePathEnd || path.AsSpan().ContainsAnyExcept(BasePathCharacters) ? RoutingRuleFailures.BasePath : null;

    private static AwsFailure? CheckHeader(RoutingRuleMatchHeaderValue header)
    {
        if (header.Header.Length is 0 or >= HeaderNameEnd || header.Header.AsSpan().ContainsAnyExcept(HeaderCharacters))
        {
            return RoutingRuleFailures.HeaderName;
        }

        if (UnsupportedHeaders.Contains(header.Header)
            || UnsupportedBeginnings.Any(beginning => header.Header.StartsWith(beginning, StringComparison.OrdinalIgnoreCase)))
        {
            return RoutingRuleFailures.HeaderNotSupported(header.Header);
        }

        return CheckGlob(header.ValueGlob);
    }

    private static AwsFailure? CheckGlob(string glob)
    {
        if (glob.Length is 0 or >= HeaderGlobEnd || glob.AsSpan().ContainsAnyExcept(HeaderCharacters))
        {
            return RoutingRuleFailures.HeaderGlob;
        }

        var inside = glob.Length > 2 ? glob[1..^1] : "";
        if (inside.Contains('*', StringComparison.Ordinal) || glob is "**")
        {
            return RoutingRuleFailures.HeaderGlob;
        }

        return glob[0] == '*' && glob[^1] == '*' && glob.Length > LongestInfix ? RoutingRuleFailures.LongInfix : null;
    }
}
