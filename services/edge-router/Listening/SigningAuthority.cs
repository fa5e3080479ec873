using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Gatehouse.Protocol;

namespace Gatehouse.EdgeRouter.Listening;

/// <summary>This installation's certificate authority, ready to sign certificates for host names.</summary>
internal sealed class SigningAuthority
{
    private const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";
    private const int SerialNumberBytes = 16;

    // What browsers and macOS accept at most; a longer life gains nothing, since certificates are made on demand.
    private const int Days = 397;

    private readonly X509Certificate2 _certificate;

    public SigningAuthority(CertificateAuthority authority)
    {
        Pem = authority.Certificate;
        _certificate = X509Certificate2.CreateFromPem(authority.Certificate, authority.PrivateKey);
    }

    public string Pem { get; }

    /// <summary>A certificate for the name and for loopback, with its key, as a handshake wants it.</summary>
    public SslStreamCertificateContext Sign(string name, DateTimeOffset now)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={(name.Length <= 64 ? name : "gatehouse")}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(Names(name));
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: false, hasPathLengthConstraint: false, 0, critical: true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(ServerAuthentication)], critical: false));
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(_certificate, includeKeyIdentifier: true, includeIssuerAndSerial: false));

        using var signed = request.Create(_certificate, now.AddDays(-1), now.AddDays(Days), RandomNumberGenerator.GetBytes(SerialNumberBytes));
        return SslStreamCertificateContext.Create(signed.CopyWithPrivateKey(key), [_certificate], offline: true);
    }

    private static X509Extension Names(string name)
    {
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name);
        if (name != "localhost") names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        names.AddIpAddress(IPAddress.IPv6Loopback);
        return names.Build();
    }
}
