using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.Protocol;

namespace Gatehouse.ControlPlane.Tests;

public sealed class ApiMappingTests
{
    [Fact]
    public async Task Edges_are_told_what_a_name_leads_to()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var http = await GivenDomainAndApiAsync(bench);
        var rest = await bench.ServedRestApiAsync();
        await bench.DeployAsync(rest, "prod");

        await bench.MappingAsync(http, "orders/v1/items");
        await bench.MappingAsync(new Api { ApiId = rest.Id }, "", "prod");

        var snapshot = await bench.DomainSnapshotAsync("api.example.com", ready => ready.Mappings.Count == 2);
        snapshot.AccountId.ShouldBe("000000000000");
        snapshot.Mappings.OrderBy(mapping => mapping.BasePath).ShouldBe(
        [
            new DomainMapping { BasePath = "", ApiId = rest.Id, Stage = "prod" },
            new DomainMapping { BasePath = "orders/v1/items", ApiId = http.ApiId, Stage = "dev" },
        ]);
    }

    [Fact]
    public async Task A_key_is_given_once()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await GivenDomainAndApiAsync(bench);
        await bench.MappingAsync(api);
        var second = await bench.MappingAsync(api, "a");

        var created = await bench.FailAsync(Given.Mapping(api));
        var updated = await bench.FailAsync(new UpdateApiMappingRequest
        {
            DomainName = "api.example.com",
            ApiMappingId = second.ApiMappingId,
            ApiId = api.ApiId,
            ApiMappingKey = "",
        });

        created.HttpStatus.ShouldBe(409);
        updated.Message.ShouldBe("ApiMapping key already exists for this domain name");
    }

    [Theory]
    [InlineData("/a", "API mapping key should not start with a '/' or have consecutive '/'s.")]
    [InlineData("a//b", "API mapping key should not start with a '/' or have consecutive '/'s.")]
    [InlineData("a/", "API mapping key should not end with a '/'.")]
    [InlineData("a b", "An ApiMapping key may contain only letters, numbers and one of $-_.+!*'()")]
    public async Task A_key_that_no_path_starts_with_is_refused(string key, string reason)
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await GivenDomainAndApiAsync(bench);

        (await bench.FailAsync(Given.Mapping(api, key))).Message.ShouldBe(reason);
    }

    [Fact]
    public async Task A_mapping_needs_an_API_and_a_stage()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await GivenDomainAndApiAsync(bench);

        var noApi = await bench.FailAsync(Given.Mapping(new Api { ApiId = "none" }));
        var noStage = await bench.FailAsync(Given.Mapping(api, stage: "none"));
        var noDomain = await bench.FailAsync(Given.Mapping(api, domain: "none.example.com"));

        noApi.HttpStatus.ShouldBe(400);
        noStage.HttpStatus.ShouldBe(400);
        noDomain.HttpStatus.ShouldBe(404);
    }

    [Fact]
    public async Task What_a_name_leads_to_cannot_be_deleted()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await GivenDomainAndApiAsync(bench);
        var mapping = await bench.MappingAsync(api);

        var stage = await bench.FailAsync(new Aws.ApiGatewayV2.DeleteStageRequest { ApiId = api.ApiId, StageName = "dev" });
        var whole = await bench.FailAsync(new DeleteApiRequest { ApiId = api.ApiId });
        await bench.DoAsync(new DeleteApiMappingRequest { DomainName = "api.example.com", ApiMappingId = mapping.ApiMappingId });
        await bench.DoAsync(new DeleteApiRequest { ApiId = api.ApiId });

        stage.Message.ShouldBe(
            "Deleting stage dev failed. Please remove all base path mappings related to the stage in your domains: api.example.com");
        whole.HttpStatus.ShouldBe(400);
    }

    [Fact]
    public async Task Of_a_mapping_and_the_end_of_its_API_one_is_refused()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.DoAsync(Given.Domain());
        for (var round = 0; round < 10; round++)
        {
            var api = await bench.HttpApiAsync();
            await bench.StageAsync(api);

            await Task.WhenAll(IgnoreAsync(bench.MappingAsync(api, $"r{round}")), IgnoreAsync(bench.DoAsync(new DeleteApiRequest { ApiId = api.ApiId })));

            var mappings = await bench.CallAsync<ApiMappingPage>(new GetApiMappingsRequest { DomainName = "api.example.com", MaxResults = "100" });
            var isMapped = mappings.Items.Any(mapping => mapping.ApiId == api.ApiId);
            var apis = await bench.CallAsync<ApiPage>(new GetApisRequest { MaxResults = "100" });
            isMapped.ShouldBe(apis.Items.Any(kept => kept.ApiId == api.ApiId));
        }

        static async Task IgnoreAsync(Task call)
        {
            try
            {
                await call;
            }
            catch (Grpc.Core.RpcException)
            {
                // The one that lost.
            }
        }
    }

    [Fact]
    public async Task WebSocket_APIs_have_names_to_themselves()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var http = await GivenDomainAndApiAsync(bench);
        await bench.MappingAsync(http);
        var webSocket = await bench.WebSocketApiAsync();
        await bench.StageAsync(webSocket);

        (await bench.FailAsync(Given.Mapping(webSocket, "w"))).Code.ShouldBe("BadRequestException");
    }

    [Fact]
    public async Task Deleting_the_name_deletes_its_mappings()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await GivenDomainAndApiAsync(bench);
        await bench.MappingAsync(api);

        await bench.DoAsync(new Aws.ApiGatewayV2.DeleteDomainNameRequest { DomainName = "api.example.com" });

        await bench.DoAsync(new DeleteApiRequest { ApiId = api.ApiId });
    }

    private static async Task<Api> GivenDomainAndApiAsync(ControlPlaneBench bench)
    {
        await bench.DoAsync(Given.Domain());
        var api = await bench.HttpApiAsync();
        await bench.StageAsync(api);
        return api;
    }
}
