using Gatehouse.Aws.ApiGatewayV2;

namespace Gatehouse.ControlPlane.Tests;

public sealed class ApiIdentityTests
{
    [Fact]
    public async Task A_reserved_tag_gives_an_API_its_id_and_stays_among_the_tags()
    {
        await using var bench = await ControlPlaneBench.StartAsync();

        var api = await bench.CallAsync<Api>(Named("mine"));

        api.ApiId.ShouldBe("mine");
        api.Tags["_custom_id_"].ShouldBe("mine");
    }

    [Fact]
    public async Task An_id_is_taken_over_all_accounts_and_regions()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.DoAsync(Named("mine"));

        var failure = await bench.FailAsync(Named("mine"), ControlPlaneBench.Caller with { Account = "111111111111", Region = "eu-west-1" });

        failure.HttpStatus.ShouldBe(409);
        failure.Message.ShouldBe("API with id mine already exists");
    }

    [Fact]
    public async Task An_id_is_free_again_once_its_API_is_deleted()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.DoAsync(Named("mine"));
        await bench.DoAsync(new DeleteApiRequest { ApiId = "mine" });

        var api = await bench.CallAsync<Api>(Named("mine"));

        api.ApiId.ShouldBe("mine");
    }

    [Theory]
    [InlineData("")]
    [InlineData("a.b")]
    [InlineData("a/b")]
    public async Task An_id_that_no_host_name_could_hold_is_refused(string id)
    {
        await using var bench = await ControlPlaneBench.StartAsync();

        var failure = await bench.FailAsync(Named(id));

        failure.Code.ShouldBe("BadRequestException");
    }

    [Fact]
    public async Task An_API_is_seen_by_its_own_account_and_region_only()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.HttpApiAsync();
        var request = new GetApiRequest { ApiId = api.ApiId };

        (await bench.FailAsync(request, ControlPlaneBench.Caller with { Account = "111111111111" })).HttpStatus.ShouldBe(404);
        (await bench.FailAsync(request, ControlPlaneBench.Caller with { Region = "eu-west-1" })).HttpStatus.ShouldBe(404);
    }

    private static CreateApiRequest Named(string id) => new() { Name = "a", ProtocolType = "HTTP", Tags = { ["_custom_id_"] = id } };
}
