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
