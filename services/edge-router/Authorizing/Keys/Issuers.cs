using System.Collections.Concurrent;

namespace Gatehouse.EdgeRouter.Authorizing.Keys;

/// <summary>
/// The issuers of tokens that the edge knows. Their keys are the edge's, not a snapshot's: editing an API does not make it ask again.
/// </summary>
internal sealed class Issuers(EdgeOptions options, TimeProvider time, ILogger<Issuers> log) : IDisposable
{
    /// <summary>AWS's bound on discovery documents and key sets.</summary>
    private const int MaxDocumentBytes = 150_000;

    private readonly ConcurrentDictionary<string, IssuerKeys> _known = new(StringComparer.Ordinal);
    private readonly HttpClient _client = new(new SocketsHttpHandler { MaxAutomaticRedirections = 3 })
    {
        MaxResponseContentBufferSize = MaxDocumentBytes,
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <summary>Asks nothing yet. Bounded by the authorizers that there are.</summary>
    public IssuerKeys KeysOf(string issuer) => _known.GetOrAdd(issuer, name => new IssuerKeys(name, SourceOf(name), time, log));

    public void Dispose() => _client.Dispose();

    private IIssuerSource SourceOf(string issuer)
    {
        var address = options.IssuerAliases.TryGetValue(issuer.TrimEnd('/'), out var alias) ? alias : issuer;
        const string file = "file:";
        return address.StartsWith(file, StringComparison.Ordinal)
            ? new FileIssuer(address[file.Length..])
            : new HttpIssuer(issuer, address, _client, time);
    }
}
