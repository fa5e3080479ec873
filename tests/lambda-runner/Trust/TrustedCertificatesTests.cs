using Gatehouse.LambdaRunner.Trust;
using Gatehouse.Protocol;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Microsoft.Extensions.Logging.Abstractions;

namespace Gatehouse.LambdaRunner.Tests.Trust;

public sealed class TrustedCertificatesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gatehouse-trust-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_authority_and_the_users_own_certificate_are_trusted_without_its_key()
    {
        using var trust = Trust(Own("mine"));

        var edge = await ReadAsync(trust, "NODE_EXTRA_CA_CERTS");

        edge.ShouldContain("authority");
        edge.ShouldContain(Certificate("mine"));
        edge.ShouldNotContain("secret");
        (await ReadAsync(trust, "AWS_CA_BUNDLE")).ShouldContain(Certificate("mine"));
    }

    [Fact]
    public async Task A_certificate_that_was_renewed_is_trusted_by_those_who_start_later()
    {
        var file = Own("first");
        using var trust = Trust(file);
        await ReadAsync(trust, "NODE_EXTRA_CA_CERTS");

        await File.WriteAllTextAsync(file, Certificate("second"), Cancel);
        File.SetLastWriteTimeUtc(file, File.GetLastWriteTimeUtc(file).AddSeconds(1));

        var edge = await ReadAsync(trust, "NODE_EXTRA_CA_CERTS");
        edge.ShouldContain(Certificate("second"));
        edge.ShouldNotContain(Certificate("first"));
    }

    private static string Certificate(string text) => $"-----BEGIN CERTIFICATE-----\n{text}\n-----END CERTIFICATE-----\n";

    private static async Task<string> ReadAsync(TrustedCertificates trust, string variable) =>
        await File.ReadAllTextAsync((await trust.VariablesAsync(Cancel))[variable], Cancel);

    private string Own(string text)
    {
        var file = Path.Combine(_folder, "own.pem");
        File.WriteAllText(file, $"{Certificate(text)}-----BEGIN PRIVATE KEY-----\nsecret\n-----END PRIVATE KEY-----\n");
        return file;
    }

    private TrustedCertificates Trust(string file) => new(
        new Authority(), new LambdaRunnerOptions { CacheDirectory = _folder, CertificateFile = file }, NullLogger<TrustedCertificates>.Instance);

    private sealed class Authority : Certificates.CertificatesClient
    {
        public override AsyncUnaryCall<CertificateAuthority> GetAuthorityAsync(
            Empty request, Metadata? headers = null, DateTime? deadline = null, CancellationToken cancellationToken = default) => new(
            Task.FromResult(new CertificateAuthority { Certificate = Certificate("authority") }),
            Task.FromResult(new Metadata()), () => Status.DefaultSuccess, () => [], () => { });
    }
}
