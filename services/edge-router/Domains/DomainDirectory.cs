using System.Diagnostics.CodeAnalysis;

namespace Gatehouse.EdgeRouter.Domains;

/// <summary>Every custom domain name, at one moment. A name comes before the wildcard that would take it too: <c>*.example.com</c>.</summary>
internal sealed class DomainDirectory(IEnumerable<CompiledDomain> domains)
{
    private const int LongestHost = 253;

    private readonly Dictionary<string, CompiledDomain> _byName = domains.ToDictionary(domain => domain.Name, StringComparer.OrdinalIgnoreCase);

    public static DomainDirectory Empty { get; } = new([]);

    /// <param name="host">As the Host header has it, port included.</param>
    /// <param name="domain">Null when it is no custom domain.</param>
    public bool TryFind(ReadOnlySpan<char> host, [NotNullWhen(true)] out CompiledDomain? domain)
    {
        domain = null;
        if (_byName.Count == 0) return false;

        var colon = host.LastIndexOf(':');
        var name = (colon < 0 ? host : host[..colon]).TrimEnd('.');
        var byName = _byName.GetAlternateLookup<ReadOnlySpan<char>>();
        if (byName.TryGetValue(name, out domain)) return true;

        var dot = name.IndexOf('.');
        if (dot <= 0 || name.Length > LongestHost) return false;

        Span<char> wildcard = stackalloc char[LongestHost + 1];
        wildcard[0] = '*';
        name[dot..].CopyTo(wildcard[1..]);
        return byName.TryGetValue(wildcard[..(1 + name.Length - dot)], out domain);
    }
}
