using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Gatehouse.Aws.ApiGateway;
using Gatehouse.EdgeRouter.Tests.Hosting;
using Microsoft.AspNetCore.Http;

namespace Gatehouse.EdgeRouter.Tests.Rest.Integrating;

/// <summary>
/// Sources: AWS developer guide, getting-started-client-side-ssl-authentication; AWS API reference, API_TlsConfig.
/// </summary>
public sealed class BackendTrustTests
{
    private static readonly DateTimeOffset Today = TimeProvider.System.GetUtcNow();

    [Theory]
    [InlineData("HTTP")]
    [InlineData("HTTP_PROXY")]
    public async Task A_backend_is_shown_the_certificate_of_the_stage(string type)
    {
        var client = Identity("CN=ApiGateway", Today.AddDays(1));
        await using var backend = await Backend.StartSecureAsync(
            context => context.Response.WriteAsync(context.Connection.ClientCertificate!.Thumbprint), Certificate("CN=localhost", Today.AddDays(1)));
        await using var edge = await ServingAsync(Integration(type, backend.Url), client);

        using var response = await edge.GetAsync("/dev/a");

        response.StatusCode.ShouldBe(HttpStatusCode.OK, string.Join('\n', edge.Warnings));
        using var shown = X509Certificate2.CreateFromPem(client);
        (await response.Content.ReadAsStringAsync()).ShouldBe(shown.Thumbprint);
    }

    [Fact]
    public async Task A_stage_without_a_certificate_is_not_let_in()
    {
        await using var backend = await Backend.StartSecureAsync(context => context.Response.WriteAsync("in"), Certificate("CN=localhost", Today.AddDays(1)));
        await using var edge = await ServingAsync(Integration("HTTP_PROXY", backend.Url), client: "");

        using var response = await edge.GetAsync("/dev/a");

        ((int)response.StatusCode).ShouldBeGreaterThanOrEqualTo(500);
    }

    [Fact]
    public async Task A_certificate_whose_key_was_not_kept_is_said_to_have_no_effect()
    {
        await using var edge = await ServingAsync(Integration("HTTP_PROXY", "https://localhost:1"), client: "");

        edge.Warnings.ShouldContain(line => line.Contains("a client certificate whose key was not kept"));
    }

    [Theory]
    [InlineData("CN=localhost", 1, true, true)]
    [InlineData("CN=localhost", 1, false, false)]
    [InlineData("CN=localhost", -1, true, false)]
    [InlineData("CN=other.example", 1, true, false)]
    public async Task Who_issued_a_certificate_may_be_left_unverified_but_not_whose_it_is_nor_until_when(
        string subject, int daysLeft, bool skipsVerification, bool isTrusted)
    {
        var client = Identity("CN=ApiGateway", Today.AddDays(1));
        await using var backend = await Backend.StartSecureAsync(context => context.Response.WriteAsync("in"), Certificate(subject, Today.AddDays(daysLeft)));
        var integration = Integration("HTTP_PROXY", backend.Url);
        integration.TlsConfig.InsecureSkipVerification = skipsVerification;
        await using var edge = await ServingAsync(integration, client);

        using var response = await edge.GetAsync("/dev/a");

        (response.StatusCode == HttpStatusCode.OK).ShouldBe(isTrusted);
    }

    private static Integration Integration(string type, string url) => new()
    {
        Type = type,
        HttpMethod = "GET",
        Uri = url + "/a",
        TlsConfig = new TlsConfig { InsecureSkipVerification = true },
        IntegrationResponses = { ["200"] = new IntegrationResponse { StatusCode = "200" } },
    };

    private static Task<TestEdge> ServingAsync(Integration integration, string client) =>
        TestEdge.ServingAsync(TestRestApis.Of(integration, "GET /a").Changed(snapshot =>
        {
            snapshot.Stages[0].Stage.ClientCertificateId = "c1";
            snapshot.Stages[0].ClientCertificate = client;
        }));

    private static string Identity(string subject, DateTimeOffset until)
    {
        using var certificate = Certificate(subject, until);
        return $"{certificate.ExportCertificatePem()}\n{certificate.GetRSAPrivateKey()!.ExportPkcs8PrivateKeyPem()}\n";
    }

    private static X509Certificate2 Certificate(string subject, DateTimeOffset until)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest(subject, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(subject["CN=".Length..]);
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.CreateSelfSigned(until.AddDays(-30), until);
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), password: null, X509KeyStorageFlags.Exportable);
    }
}
