using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Gatehouse.EdgeRouter.Caching;

namespace Gatehouse.EdgeRouter.Domains;

/// <summary>
/// Whose certificates a domain's clients may present: those that lead to one of these authorities, all of which stand here themselves. What
/// cannot be read admits nobody.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-mutual-tls.html
/// </summary>
internal sealed class Truststore
{
    private const int MostKnown = 1_000;

    private readonly X509Certificate2Collection _authorities = [];
    private readonly BoundedCache<string, bool> _admitted = new(MostKnown);

    /// <param name="pem">Certificates, one behind the other.</param>
    public Truststore(ReadOnlySpan<byte> pem)
    {
        try
        {
            _authorities.ImportFromPem(Encoding.UTF8.GetString(pem));
        }
        catch (CryptographicException)
        {
            _authorities.Clear();
        }
    }

    public bool Admits(X509Certificate2 certificate, DateTimeOffset now)
    {
        var isInTime = now.UtcDateTime >= certificate.NotBefore.ToUniversalTime() && now.UtcDateTime <= certificate.NotAfter.ToUniversalTime();
        if (!isInTime || _authorities.Count == 0) return false;
        if (_admitted.TryGet(certificate.Thumbprint, out var isAdmitted)) return isAdmitted;

        isAdmitted = LeadsToAuthority(certificate, now);
        _admitted.Set(certificate.Thumbprint, isAdmitted);
        return isAdmitted;
    }

    private bool LeadsToAuthority(X509Certificate2 certificate, DateTimeOffset now)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(_authorities);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        chain.ChainPolicy.VerificationTime = now.UtcDateTime;
        chain.ChainPolicy.VerificationTimeIgnored = false;
        return chain.Build(certificate);
    }
}
