using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Gatehouse.Protocol;

namespace Gatehouse.ControlPlane.Certificates;

/// <summary>Makes a certificate authority: an EC key on P-256 and a certificate that it signs itself, good for ten years.</summary>
internal static class SelfSignedAuthority
{
    private const string Name = "CN=Gatehouse local authority";
    private const int Years = 10;

    public static CertificateAuthority Create(DateTimeOffset now)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(Name, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(X509BasicConstraintsExtension.CreateForCertificateAuthority(pathLengthConstraint: 0));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.DigitalSignature, critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));

        // Clocks of containers and hosts differ a little.
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddYears(Years));
        return new CertificateAuthority { Certificate = certificate.ExportCertificatePem(), PrivateKey = key.ExportPkcs8PrivateKeyPem() };
    }
}
