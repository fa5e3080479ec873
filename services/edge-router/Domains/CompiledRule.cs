using Gatehouse.Aws.ApiGatewayV2;

namespace Gatehouse.EdgeRouter.Domains;

/// <summary>
/// A routing rule: takes the requests that meet all of its conditions, which are every request where it has none.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-routing-rules.html
/// </summary>
internal sealed class CompiledRule
{
    private readonly MappedPath[] _basePaths;
    private readonly HeaderCondition[] _headers;

    public CompiledRule(RoutingRule rule)
    {
        var action = rule.Actions[0].InvokeApi;
        _basePaths =
        [
            .. rule.Conditions.SelectMany(condition => condition.MatchBasePaths?.AnyOf ?? [])
                .Select(path => new MappedPath(path, action.ApiId, action.Stage) { RuleId = rule.RoutingRuleId }),
        ];
        _headers =
        [
            .. rule.Conditions.SelectMany(condition => condition.MatchHeaders?.AnyOf ?? [])
                .Select(header => new HeaderCondition(header.Header, header.ValueGlob)),
        ];
        Target = action.StripBasePath && _basePaths is [var stripped, ..] ? stripped
            : new MappedPath("", action.ApiId, action.Stage) { RuleId = rule.RoutingRuleId };
    }

    /// <summary>Where it leads; its base path is what the API does not see.</summary>
    public MappedPath Target { get; }

    public bool Takes(ReadOnlySpan<char> path, IHeaderDictionary headers)
    {
        foreach (var basePath in _basePaths)
        {
            if (!basePath.TryCut(path, out _)) return false;
        }

        foreach (var header in _headers)
        {
            if (!header.IsMet(headers)) return false;
        }

        return true;
    }
}
