using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace Gatehouse.EdgeRouter.Listening;

/// <summary>The user's own certificate: read when it is first shown, and again whenever the file has changed, as renewals change it.</summary>
internal sealed class CertificateFile(string path)
{
    private volatile Reading? _last;

    public SslStreamCertificateContext Current
    {
        get
        {
            var written = File.GetLastWriteTimeUtc(path);
            if (_last is { } last && last.Written == written) return last.Certificate;

            var chain = new X509Certificate2Collection();
            chain.ImportFromPemFile(path);
            var certificate = SslStreamCertificateContext.Create(X509Certificate2.CreateFromPemFile(path), chain, offline: true);
            _last = new Reading(written, certificate);
            return certificate;
        }
    }

    private sealed record Reading(DateTime Written, SslStreamCertificateContext Certificate);
}
