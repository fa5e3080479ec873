using Gatehouse.EdgeRouter.Caching;

namespace Gatehouse.EdgeRouter.Authorizing.Keys;

/// <summary>
/// The issuers of tokens that the edge knows. Their keys are the edge's, not a snapshot's: editing an API does not make it ask again.
/// </summary>
internal sealed class Issuers(EdgeOptions options, TimeProvider time, ILogger<Issuers> log) : IDisposable
{
    /// <summary>AWS's bound on discovery documents and key sets.</summary>
    private const int MaxDocumentBytes = 150_000;

    private const int MostIssuers = 1_000;

    private readonly BoundedCache<string, IssuerKeys> _known = new(MostIssuers);
    private readonly HttpClient _client = new(new SocketsHttpHandler { MaxAutomaticRedirections = 3 })
    {
        MaxResponseContentBufferSize = MaxDocumentBytes,
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <summary>Asks nothing yet.</summary>
    public IssuerKeys KeysOf(string issuer)
    {
        if (_known.TryGet(issuer, out var known)) return known;

        var keys = new IssuerKeys(issuer, SourceOf(issuer), time, log);
        _known.Set(issuer, keys);
        return keys;
    }

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
