using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Gatehouse.ControlPlane.ApiGateway.ClientCertificates;

/// <summary>
/// Makes the certificate that backends are shown: RSA of 2048 bits, signed by itself, good for a year, its subject as AWS's certificates
/// have it. https://docs.aws.amazon.com/apigateway/latest/developerguide/getting-started-client-side-ssl-authentication.html
/// </summary>
internal static class SelfSignedClient
{
    private const string Subject = "CN=ApiGateway, OU=apigateway, O=Amazon, L=Seattle, S=Washington, C=US";
    private const int KeyBits = 2048;

    /// <summary>The certificate and its private key, each as PEM.</summary>
    public static (string Certificate, string Key) Create(DateTimeOffset from, DateTimeOffset until)
    {
        using var key = RSA.Create(KeyBits);
        var request = new CertificateRequest(Subject, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(from, until);
        return (certificate.ExportCertificatePem(), key.ExportPkcs8PrivateKeyPem());
    }
}
