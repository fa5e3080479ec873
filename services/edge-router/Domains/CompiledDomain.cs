using System.Diagnostics.CodeAnalysis;
using Gatehouse.Protocol;

namespace Gatehouse.EdgeRouter.Domains;

/// <summary>
/// A custom domain name. Of its routing rules the first that takes a request serves it, by their priority; then, of its mappings, the one with
/// the longest base path, whatever routes there are. The routing mode says which of both there is.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-routing-mode.html
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-mappings.html
/// </summary>
internal sealed class CompiledDomain(DomainSnapshot snapshot)
{
    private const string RulesOnly = "ROUTING_RULE_ONLY";
    private const string RulesFirst = "ROUTING_RULE_THEN_API_MAPPING";

    private readonly CompiledRule[] _rules = snapshot.RoutingMode is RulesOnly or RulesFirst
        ? [.. snapshot.RoutingRules.OrderBy(rule => rule.Priority).Select(rule => new CompiledRule(rule))]
        : [];

    private readonly MappedPath[] _mappings = snapshot.RoutingMode == RulesOnly
        ? []
        : [
            .. snapshot.Mappings
                .Select(mapping => new MappedPath(mapping.BasePath, mapping.ApiId, mapping.Stage))
                .OrderByDescending(mapping => mapping.Length),
        ];

    public string Name => snapshot.DomainName;

    /// <summary>Who signs the certificates that clients must present; null where they need none.</summary>
    public Truststore? Truststore { get; } = snapshot.MutualTls is { HasTruststoreUri: true } ? new Truststore(snapshot.Truststore.Span) : null;

    public bool TryMap(ReadOnlySpan<char> path, IHeaderDictionary headers, [NotNullWhen(true)] out MappedPath? mapping, out ReadOnlySpan<char> rest)
    {
        foreach (var rule in _rules)
        {
            if (!rule.Takes(path, headers) || !rule.Target.TryCut(path, out rest)) continue;

            mapping = rule.Target;
            return true;
        }

        foreach (var each in _mappings)
        {
            if (!each.TryCut(path, out rest)) continue;

            mapping = each;
            return true;
        }

        mapping = null;
        rest = default;
        return false;
    }
}
