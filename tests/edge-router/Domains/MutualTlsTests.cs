using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.EdgeRouter.Tests.Hosting;
using Gatehouse.Protocol;
using Google.Protobuf;

namespace Gatehouse.EdgeRouter.Tests.Domains;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-mutual-tls.html</summary>
public sealed class MutualTlsTests : IDisposable
{
    private const string Host = "api.example.com";
    private static readonly DateTimeOffset Now = new(2020, 3, 12, 19, 0, 0, TimeSpan.Zero);

    private readonly X509Certificate2 _authority = CreateAuthority("CN=clients");
    private readonly X509Certificate2 _otherAuthority = CreateAuthority("CN=others");

    [Fact]
    public async Task A_client_of_the_truststore_is_let_in_and_its_function_sees_who_it_is()
    {
        await using var edge = await ServingAsync(_authority.ExportCertificatePem());

        using var response = await CallAsync(edge, Issue(_authority, Now.AddDays(-1), Now.AddDays(30)));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var sent = JsonDocument.Parse(edge.Execution.Event);
        var seen = sent.RootElement.GetProperty("requestContext").GetProperty("authentication").GetProperty("clientCert");
        seen.GetProperty("subjectDN").GetString().ShouldBe("CN=client");
        seen.GetProperty("issuerDN").GetString().ShouldBe("CN=clients");
        seen.GetProperty("serialNumber").GetString().ShouldBe("01:02:ab");
        seen.GetProperty("clientCertPem").GetString()!.ShouldStartWith("-----BEGIN CERTIFICATE-----");
        seen.GetProperty("validity").GetProperty("notBefore").GetString().ShouldBe("Mar 11 19:00:00 2020 GMT");
        seen.GetProperty("validity").GetProperty("notAfter").GetString().ShouldBe("Apr 11 19:00:00 2020 GMT");
    }

    [Fact]
    public async Task A_client_without_a_certificate_is_forbidden()
    {
        await using var edge = await ServingAsync(_authority.ExportCertificatePem());

        await ForbiddenAsync(edge, certificate: null);
    }

    [Fact]
    public async Task A_client_of_somebody_else_is_forbidden()
    {
        await using var edge = await ServingAsync(_authority.ExportCertificatePem());

        await ForbiddenAsync(edge, Issue(_otherAuthority, Now.AddDays(-1), Now.AddDays(30)));
    }

    [Fact]
    public async Task A_certificate_that_has_ended_is_forbidden()
    {
        await using var edge = await ServingAsync(_authority.ExportCertificatePem());

        await ForbiddenAsync(edge, Issue(_authority, Now.AddDays(-30), Now.AddDays(-1)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("no certificates")]
    [InlineData("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----")]
    public async Task A_truststore_that_cannot_be_read_lets_nobody_in(string truststore)
    {
        await using var edge = await ServingAsync(truststore);

        await ForbiddenAsync(edge, Issue(_authority, Now.AddDays(-1), Now.AddDays(30)));
    }

    [Fact]
    public async Task The_host_alone_lets_nobody_in_who_named_another_in_the_handshake()
    {
        await using var edge = await ServingAsync(_authority.ExportCertificatePem());

        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, edge.Port, TestContext.Current.CancellationToken);
        await using var stream = new SslStream(socket.GetStream());
        await stream.AuthenticateAsClientAsync(
            Options(edge, Issue(_authority, Now.AddDays(-1), Now.AddDays(30)), "localhost"), TestContext.Current.CancellationToken);

        await stream.WriteAsync(Encoding.ASCII.GetBytes($"GET /a HTTP/1.1\r\nHost: {Host}\r\n\r\n"), TestContext.Current.CancellationToken);

        using var reader = new StreamReader(stream);
        (await reader.ReadLineAsync(TestContext.Current.CancellationToken)).ShouldBe("HTTP/1.1 403 Forbidden");
    }

    public void Dispose()
    {
        _authority.Dispose();
        _otherAuthority.Dispose();
    }

    private static async Task ForbiddenAsync(TestEdge edge, X509Certificate2? certificate)
    {
        using var response = await CallAsync(edge, certificate);

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        edge.Execution.Request.ShouldBeNull();
    }

    private static async Task<TestEdge> ServingAsync(string truststore)
    {
        var domain = new DomainSnapshot
        {
            AccountId = "123456789012",
            Region = "us-east-1",
            DomainName = Host,
            Mappings = { new DomainMapping { ApiId = TestApis.Id, Stage = "$default" } },
            MutualTls = new MutualTlsAuthentication { TruststoreUri = "s3://bucket/truststore.pem" },
            Truststore = ByteString.CopyFromUtf8(truststore),
        };
        var edge = await TestEdge.StartAsync();
        await edge.TellAsync(
            new DiscoveryEvent { Changed = TestApis.Http(TestApis.Lambda(), ["$default"], "GET /a") },
            new DiscoveryEvent { DomainChanged = domain });
        return edge;
    }

    private static async Task<HttpResponseMessage> CallAsync(TestEdge edge, X509Certificate2? certificate)
    {
        using var client = new HttpClient(new SocketsHttpHandler { SslOptions = Options(edge, certificate, Host) });
        using var request = new HttpRequestMessage(HttpMethod.Get, $"https://127.0.0.1:{edge.Port}/a") { Headers = { Host = Host } };
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static SslClientAuthenticationOptions Options(TestEdge edge, X509Certificate2? certificate, string serverName) => new()
    {
        TargetHost = serverName,
        LocalCertificateSelectionCallback = (_, _, _, _, _) => certificate!,
        CertificateChainPolicy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            CustomTrustStore = { edge.Authority.Root },
            RevocationMode = X509RevocationMode.NoCheck,
            VerificationTime = edge.Time.GetUtcNow().UtcDateTime,
            VerificationTimeIgnored = false,
        },
    };

    private static X509Certificate2 CreateAuthority(string name)
    {
        var request = new CertificateRequest(name, ECDsa.Create(ECCurve.NamedCurves.nistP256), HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        return request.CreateSelfSigned(Now.AddYears(-1), Now.AddYears(1));
    }

    private static X509Certificate2 Issue(X509Certificate2 authority, DateTimeOffset from, DateTimeOffset to)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=client", key, HashAlgorithmName.SHA256);
        using var signed = request.Create(authority, from, to, [0x01, 0x02, 0xAB]);
        return signed.CopyWithPrivateKey(key);
    }
}
