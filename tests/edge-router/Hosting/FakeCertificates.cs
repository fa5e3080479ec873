using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Gatehouse.Protocol;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;

namespace Gatehouse.EdgeRouter.Tests.Hosting;

/// <summary>A control-plane's certificate authority, made for one test.</summary>
internal sealed class FakeCertificates : Certificates.CertificatesClient
{
    private readonly CertificateAuthority _authority = Create();

    /// <summary>What a client that verifies is told to trust.</summary>
    public X509Certificate2 Root => X509Certificate2.CreateFromPem(_authority.Certificate);

    public string Pem => _authority.Certificate;

    public override AsyncUnaryCall<CertificateAuthority> GetAuthorityAsync(
        Empty request, Metadata? headers = null, DateTime? deadline = null, CancellationToken cancellationToken = default) =>
        new(Task.FromResult(_authority), Task.FromResult(new Metadata()), () => Status.DefaultSuccess, () => [], () => { });

    private static CertificateAuthority Create()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=test authority", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(X509BasicConstraintsExtension.CreateForCertificateAuthority(0));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(200));
        return new CertificateAuthority { Certificate = certificate.ExportCertificatePem(), PrivateKey = key.ExportPkcs8PrivateKeyPem() };
    }
}
