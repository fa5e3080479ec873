using System.Collections.Concurrent;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using Gatehouse.Protocol;
using Google.Protobuf.WellKnownTypes;

namespace Gatehouse.EdgeRouter.Listening;

/// <summary>
/// What the edge presents to TLS clients: the user's own certificate (CUSTOM_SSL_CERT_PATH), or one for the very name that the client asks
/// for, signed by this installation's authority. Nothing is fetched or made before the first client speaks TLS.
/// </summary>
internal sealed class ServerCertificates(Certificates.CertificatesClient authority, EdgeOptions options, TimeProvider time)
{
    // Names come from clients. Past this many, the oldest are not worth keeping track of: all are made anew.
    private const int MostNames = 1000;

    private readonly ConcurrentDictionary<string, SslStreamCertificateContext> _byName = new(StringComparer.OrdinalIgnoreCase);
    private volatile SigningAuthority? _signer;

    /// <param name="name">The name in the client's SNI extension; empty when it sent none, as clients of IP addresses do.</param>
    /// <param name="cancellationToken">Ends with the handshake.</param>
    public async ValueTask<SslStreamCertificateContext> ForAsync(string name, CancellationToken cancellationToken)
    {
        if (name.Length == 0 || Uri.CheckHostName(name) != UriHostNameType.Dns) name = "localhost";
        if (_byName.TryGetValue(name, out var known) && known.TargetCertificate.NotAfter > time.GetUtcNow().LocalDateTime) return known;

        var made = options.CertificateFile is { } file ? FromFile(file) : (await GetSignerAsync(cancellationToken)).Sign(name, time.GetUtcNow());
        if (_byName.Count >= MostNames) _byName.Clear();
        return _byName[name] = made;
    }

    /// <summary>The authority's certificate, PEM: what clients that want to verify are told to trust.</summary>
    public async ValueTask<string> GetAuthorityAsync(CancellationToken cancellationToken) => (await GetSignerAsync(cancellationToken)).Pem;

    private async ValueTask<SigningAuthority> GetSignerAsync(CancellationToken cancellationToken) =>
        _signer ??= new SigningAuthority(await authority.GetAuthorityAsync(new Empty(), cancellationToken: cancellationToken));

    private static SslStreamCertificateContext FromFile(string file)
    {
        var chain = new X509Certificate2Collection();
        chain.ImportFromPemFile(file);
        return SslStreamCertificateContext.Create(X509Certificate2.CreateFromPemFile(file), chain, offline: true);
    }
}
