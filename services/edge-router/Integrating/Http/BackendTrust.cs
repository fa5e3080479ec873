using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace Gatehouse.EdgeRouter.Integrating.Http;

/// <summary>How the gateway and a backend come to trust each other over TLS. Equal ones share connections.</summary>
internal sealed record BackendTrust
{
    public static BackendTrust Usual { get; } = new();

    // Only these may be amiss with a certificate of whom nobody knows the issuer: it must still be of the right name and of today.
    private const X509ChainStatusFlags OfIssuers =
        X509ChainStatusFlags.UntrustedRoot | X509ChainStatusFlags.PartialChain
        | X509ChainStatusFlags.RevocationStatusUnknown | X509ChainStatusFlags.OfflineRevocation;

    /// <summary>Of which name the backend's certificate must be; empty for the one by which it is asked.</summary>
    public string ServerName { get; init; } = "";

    /// <summary>
    /// What the backend is shown, with its private key, as PEM; empty for nothing.
    /// https://docs.aws.amazon.com/apigateway/latest/developerguide/getting-started-client-side-ssl-authentication.html
    /// </summary>
    public string ClientCertificate { get; init; } = "";

    /// <summary>
    /// Whether anybody may have issued the backend's certificate.
    /// https://docs.aws.amazon.com/apigateway/latest/api/API_TlsConfig.html
    /// </summary>
    public bool AcceptsAnyIssuer { get; init; }

    public void ApplyTo(SslClientAuthenticationOptions options)
    {
        if (ServerName.Length > 0) options.TargetHost = ServerName;
        if (AcceptsAnyIssuer) options.RemoteCertificateValidationCallback = static (_, _, chain, errors) => IsOfIssuersOnly(chain, errors);
        if (ClientCertificate.Length > 0)
        {
            // Whatever authorities the backend names: it knows this very certificate.
            var certificate = Load(ClientCertificate);
            options.LocalCertificateSelectionCallback = (_, _, _, _, _) => certificate;
        }
    }

    private static bool IsOfIssuersOnly(X509Chain? chain, SslPolicyErrors errors) =>
        errors is SslPolicyErrors.None or SslPolicyErrors.RemoteCertificateChainErrors
        && (chain?.ChainStatus ?? []).All(status => (status.Status & ~OfIssuers) == X509ChainStatusFlags.NoError);

    // Keys straight from PEM are of no use to the TLS of Windows.
    private static X509Certificate2 Load(string pem)
    {
        using var read = X509Certificate2.CreateFromPem(pem, pem);
        return X509CertificateLoader.LoadPkcs12(read.Export(X509ContentType.Pkcs12), password: null);
    }
}
