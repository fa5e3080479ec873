using System.Security.Cryptography.X509Certificates;
using Gatehouse.Aws.ApiGateway;

namespace Gatehouse.ControlPlane.Tests;

public sealed class ClientCertificateTests
{
    [Fact]
    public async Task A_certificate_is_a_real_one_that_signs_itself()
    {
        await using var bench = await ControlPlaneBench.StartAsync();

        var made = await bench.CallAsync<ClientCertificate>(new GenerateClientCertificateRequest());

        using var certificate = X509Certificate2.CreateFromPem(made.PemEncodedCertificate);
        certificate.Issuer.ShouldBe(certificate.Subject);
        certificate.GetRSAPublicKey()!.KeySize.ShouldBe(2048);
        certificate.NotAfter.ToUniversalTime().ShouldBe(made.ExpirationDate.ToDateTime());
    }

    [Fact]
    public async Task Edges_are_told_the_certificate_of_a_stage_with_its_key()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.ServedRestApiAsync();
        await bench.DeployAsync(api, "dev");
        var made = await bench.CallAsync<ClientCertificate>(new GenerateClientCertificateRequest());

        await bench.DoAsync(new UpdateStageRequest
        {
            RestApiId = api.Id,
            StageName = "dev",
            PatchOperations = { new PatchOperation { Op = "replace", Path = "/clientCertificateId", Value = made.ClientCertificateId } },
        });

        var told = await bench.RestSnapshotAsync(api.Id, ready => ready.Stages is [{ ClientCertificate.Length: > 0 }]);
        var pem = told.Stages[0].ClientCertificate;
        using var certificate = X509Certificate2.CreateFromPem(pem, pem);
        using var shown = X509Certificate2.CreateFromPem(made.PemEncodedCertificate);
        certificate.Thumbprint.ShouldBe(shown.Thumbprint);
        certificate.HasPrivateKey.ShouldBeTrue();
    }

    [Fact]
    public async Task A_stage_names_one_that_there_is_and_keeps_it()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.ServedRestApiAsync();
        await bench.DeployAsync(api, "dev");
        var certificate = await bench.CallAsync<ClientCertificate>(new GenerateClientCertificateRequest());

        var unknown = await bench.FailAsync(Use("none"));
        await bench.DoAsync(Use(certificate.ClientCertificateId));
        var used = await bench.FailAsync(new DeleteClientCertificateRequest { ClientCertificateId = certificate.ClientCertificateId });

        unknown.HttpStatus.ShouldBe(400);
        (await bench.GetStageAsync(api)).ClientCertificateId.ShouldBe(certificate.ClientCertificateId);
        used.HttpStatus.ShouldBe(400);

        UpdateStageRequest Use(string id) => new()
        {
            RestApiId = api.Id,
            StageName = "dev",
            PatchOperations = { new PatchOperation { Op = "replace", Path = "/clientCertificateId", Value = id } },
        };
    }
}
