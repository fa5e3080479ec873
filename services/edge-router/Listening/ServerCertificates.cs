using System.Net.Security;
using Gatehouse.Protocol;
using Google.Protobuf.WellKnownTypes;

namespace Gatehouse.EdgeRouter.Listening;

/// <summary>
/// What the edge presents to TLS clients: the user's own certificate (CUSTOM_SSL_CERT_PATH), or one for the very name that the client asks
/// for, signed by this installation's authority. Nothing is fetched or made before the first client speaks TLS.
/// </summary>
internal sealed class ServerCertificates(
    Certificates.CertificatesClient authority, EdgeOptions options, TimeProvider time, ILogger<ServerCertificates> log)
{
    private const int MostNames = 1000;

    private readonly CertificateFile? _own = options.CertificateFile is { } file ? new CertificateFile(file, log) : null;
    private readonly CertificateCache _made = new(MostNames);
    private volatile SigningAuthority? _signer;

    /// <param name="name">The name in the client's SNI extension; empty when it sent none, as clients of IP addresses do.</param>
    /// <param name="cancellationToken">Ends with the handshake.</param>
    public async ValueTask<SslStreamCertificateContext> ForAsync(string name, CancellationToken cancellationToken)
    {
        if (_own is not null) return _own.Current;
        if (name.Length == 0 || Uri.CheckHostName(name) != UriHostNameType.Dns) name = "localhost";
        if (_made.TryGet(name, time.GetUtcNow(), out var known)) return known;

        var made = (await GetSignerAsync(cancellationToken)).Sign(name, time.GetUtcNow());
        _made.Keep(name, made);
        return made;
    }

    /// <summary>The authority's certificate, PEM: what clients that want to verify are told to trust.</summary>
    public async ValueTask<string> GetAuthorityAsync(CancellationToken cancellationToken) => (await GetSignerAsync(cancellationToken)).Pem;

    private async ValueTask<SigningAuthority> GetSignerAsync(CancellationToken cancellationToken) =>
        _signer ??= new SigningAuthority(await authority.GetAuthorityAsync(new Empty(), cancellationToken: cancellationToken));
}
