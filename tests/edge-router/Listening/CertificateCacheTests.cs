using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Gatehouse.EdgeRouter.Listening;
using Gatehouse.EdgeRouter.Tests.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Gatehouse.EdgeRouter.Tests.Listening;

public sealed class CertificateCacheTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_oldest_makes_room_and_the_others_stay()
    {
        var cache = new CertificateCache(capacity: 2);

        foreach (var name in new[] { "a", "b", "a", "c" }) cache.Keep(name, Certificate());

        cache.Count.ShouldBe(2);
        (cache.TryGet("a", Now, out _), cache.TryGet("B", Now, out _), cache.TryGet("c", Now, out _)).ShouldBe((false, true, true));
    }

    [Fact]
    public void A_certificate_that_has_expired_is_not_given()
    {
        var cache = new CertificateCache(capacity: 2);
        cache.Keep("a", Certificate());

        cache.TryGet("a", Now.AddYears(2), out _).ShouldBeFalse();
    }

    [Fact]
    public void A_file_that_is_renewed_is_read_again()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, Pem("CN=first"));
        var file = new CertificateFile(path, NullLogger.Instance);
        var first = file.Current;

        file.Current.ShouldBeSameAs(first);
        File.WriteAllText(path, Pem("CN=second"));
        File.SetLastWriteTimeUtc(path, File.GetLastWriteTimeUtc(path).AddSeconds(1));

        (first.TargetCertificate.Subject, file.Current.TargetCertificate.Subject).ShouldBe(("CN=first", "CN=second"));
        File.Delete(path);
    }

    [Fact]
    public void While_a_renewal_is_half_written_the_former_certificate_is_given()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, Pem("CN=first"));
        var file = new CertificateFile(path, NullLogger.Instance);
        var first = file.Current;
        File.WriteAllText(path, "-----BEGIN CERTIFICATE-----\nMIIB");
        File.SetLastWriteTimeUtc(path, File.GetLastWriteTimeUtc(path).AddSeconds(1));

        file.Current.ShouldBeSameAs(first);
        File.Delete(path);
    }

    [Fact]
    public void A_renewal_that_is_half_written_is_logged_once_and_not_at_each_handshake()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, Pem("CN=first"));
        using var log = new LogLines();
        var file = new CertificateFile(path, log.CreateLogger(""));
        _ = file.Current;

        foreach (var change in new[] { 1, 2 })
        {
            File.WriteAllText(path, "-----BEGIN CERTIFICATE-----\nMIIB");
            File.SetLastWriteTimeUtc(path, Now.AddSeconds(change).UtcDateTime);
            for (var handshake = 0; handshake < 3; handshake++) _ = file.Current;
        }

        log.At(LogLevel.Warning).Count().ShouldBe(2);
        File.Delete(path);
    }

    private static SslStreamCertificateContext Certificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return SslStreamCertificateContext.Create(Sign("CN=test", key), additionalCertificates: null, offline: true);
    }

    private static string Pem(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = Sign(name, key);
        return $"{certificate.ExportCertificatePem()}\n{key.ExportPkcs8PrivateKeyPem()}\n";
    }

    private static X509Certificate2 Sign(string name, ECDsa key) =>
        new CertificateRequest(name, key, HashAlgorithmName.SHA256).CreateSelfSigned(Now.AddDays(-1), Now.AddYears(1));
}
