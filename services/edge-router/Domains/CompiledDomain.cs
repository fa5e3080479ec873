using System.Diagnostics.CodeAnalysis;
using Gatehouse.Protocol;

namespace Gatehouse.EdgeRouter.Domains;

/// <summary>
/// A custom domain name: of its mappings the one with the longest base path serves a request, whatever routes there are.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-mappings.html
/// </summary>
internal sealed class CompiledDomain(DomainSnapshot snapshot)
{
    private readonly MappedPath[] _mappings =
    [
        .. snapshot.Mappings
            .Select(mapping => new MappedPath(mapping.BasePath, mapping.ApiId, mapping.Stage))
            .OrderByDescending(mapping => mapping.Length),
    ];

    public string Name => snapshot.DomainName;

    /// <summary>Who signs the certificates that clients must present; null where they need none.</summary>
    public Truststore? Truststore { get; } = snapshot.MutualTls is { HasTruststoreUri: true } ? new Truststore(snapshot.Truststore.Span) : null;

    public bool TryMap(ReadOnlySpan<char> path, [NotNullWhen(true)] out MappedPath? mapping, out ReadOnlySpan<char> rest)
    {
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
