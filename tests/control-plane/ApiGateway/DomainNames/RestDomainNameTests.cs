using Gatehouse.Aws.ApiGateway;

namespace Gatehouse.ControlPlane.Tests;

public sealed class RestDomainNameTests
{
    [Fact]
    public async Task Both_versions_show_one_domain_in_their_own_words()
    {
        await using var bench = await ControlPlaneBench.StartAsync();

        var first = await bench.CallAsync<DomainName>(Regional());

        first.DomainNameStatus.ShouldBe("AVAILABLE");
        first.RegionalCertificateArn.ShouldBe("arn:c");
        first.HasDistributionDomainName.ShouldBeFalse();
        var second = await bench.CallAsync<CustomDomain>(new Aws.ApiGatewayV2.GetDomainNameRequest { DomainName = "api.example.com" });
        second.DomainNameConfigurations.ShouldHaveSingleItem().ApiGatewayDomainName.ShouldBe(first.RegionalDomainName);
    }

    [Fact]
    public async Task An_edge_optimized_name_has_a_distribution()
    {
        await using var bench = await ControlPlaneBench.StartAsync();

        var domain = await bench.CallAsync<DomainName>(new CreateDomainNameRequest { DomainName = "api.example.com", CertificateArn = "arn:c" });

        domain.EndpointConfiguration.Types_.ShouldBe(["EDGE"]);
        domain.DistributionDomainName.ShouldEndWith(".cloudfront.net");
        domain.DistributionHostedZoneId.ShouldBe("Z2FDTNDATAQYW2");
        domain.SecurityPolicy.ShouldBe("TLS_1_2");
    }

    [Fact]
    public async Task A_patch_changes_the_certificate_and_keeps_the_endpoint()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var made = await bench.CallAsync<DomainName>(Regional());

        var updated = await bench.CallAsync<DomainName>(new UpdateDomainNameRequest
        {
            DomainName = "api.example.com",
            PatchOperations = { new PatchOperation { Op = "replace", Path = "/regionalCertificateArn", Value = "arn:d" } },
        });

        made.RegionalCertificateArn = "arn:d";
        updated.ShouldBe(made);
    }

    [Fact]
    public async Task A_base_path_leads_to_an_API_with_or_without_its_stage()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.DoAsync(Regional());
        var api = await bench.ServedRestApiAsync();
        await bench.DeployAsync(api, "dev");

        var root = await bench.CallAsync<BasePathMapping>(new CreateBasePathMappingRequest { DomainName = "api.example.com", RestApiId = api.Id });
        var pets = await bench.CallAsync<BasePathMapping>(
            new CreateBasePathMappingRequest { DomainName = "api.example.com", RestApiId = api.Id, Stage = "dev", BasePath = "pets" });
        var moved = await bench.CallAsync<BasePathMapping>(new UpdateBasePathMappingRequest
        {
            DomainName = "api.example.com",
            BasePath = "pets",
            PatchOperations = { new PatchOperation { Op = "replace", Path = "/basePath", Value = "cats" } },
        });
        var taken = await bench.FailAsync(new CreateBasePathMappingRequest { DomainName = "api.example.com", RestApiId = api.Id, BasePath = "cats" });
        var inUse = await bench.FailAsync(new DeleteStageRequest { RestApiId = api.Id, StageName = "dev" });
        await bench.DoAsync(new DeleteBasePathMappingRequest { DomainName = "api.example.com", BasePath = "(none)" });

        root.ShouldBe(new BasePathMapping { BasePath = "(none)", RestApiId = api.Id });
        pets.Stage.ShouldBe("dev");
        moved.BasePath.ShouldBe("cats");
        taken.Message.ShouldBe("Base path already exists for this domain name");
        inUse.HttpStatus.ShouldBe(400);
        (await bench.CallAsync<BasePathMappingPage>(new GetBasePathMappingsRequest { DomainName = "api.example.com" })).Items
            .ShouldHaveSingleItem().ShouldBe(moved);
        (await bench.FailAsync(new GetBasePathMappingRequest { DomainName = "api.example.com", BasePath = "pets" })).HttpStatus.ShouldBe(404);
    }

    private static CreateDomainNameRequest Regional() => new()
    {
        DomainName = "api.example.com",
        RegionalCertificateArn = "arn:c",
        EndpointConfiguration = new EndpointConfiguration { Types_ = { "REGIONAL" } },
    };
}
