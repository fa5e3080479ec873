using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Gatehouse.EdgeRouter.Listening;

/// <summary>
/// The user's own certificate: read when it is first shown, and again whenever the file has changed, as renewals change it. While a renewal
/// has been written by half, the certificate that was read before is shown, and the log says so once.
/// </summary>
internal sealed class CertificateFile(string path, ILogger log)
{
    private volatile Reading? _last;
    private long _unreadable;

    public SslStreamCertificateContext Current
    {
        get
        {
            var written = File.GetLastWriteTimeUtc(path);
            if (_last is { } last && last.Written == written) return last.Certificate;

            return Read(written);
        }
    }

    private SslStreamCertificateContext Read(DateTime written)
    {
        try
        {
            var chain = new X509Certificate2Collection();
            chain.ImportFromPemFile(path);
            var certificate = SslStreamCertificateContext.Create(X509Certificate2.CreateFromPemFile(path), chain, offline: true);
            _last = new Reading(written, certificate);
            return certificate;
        }
        catch (Exception unreadable) when (_last is not null && unreadable is (CryptographicException or IOException or UnauthorizedAccessException))
        {
            // Each handshake tries again: the rest may be written within the same tick of the file system's clock. One of them says so.
            if (Interlocked.Exchange(ref _unreadable, written.Ticks) != written.Ticks) log.CertificateUnreadable(path, unreadable.Message);
            return _last!.Certificate;
        }
    }

    private sealed record Reading(DateTime Written, SslStreamCertificateContext Certificate);
}
