using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Scope;

namespace Gatehouse.ControlPlane.Tests.ApiGateway;

public sealed class RestApiTests
{
    [Fact]
    public async Task Pages_of_APIs_end_where_there_are_no_more()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        for (var number = 0; number < 3; number++)
        {
            await bench.RestApiAsync($"r{number}");
        }

        var first = await bench.CallAsync<RestApiPage>(new GetRestApisRequest { Limit = 2 });
        var second = await bench.CallAsync<RestApiPage>(new GetRestApisRequest { Limit = 2, Position = first.Position });

        first.Items.Concat(second.Items).Select(api => api.Name).Order().ShouldBe(["r0", "r1", "r2"]);
        second.HasPosition.ShouldBeFalse();
        (await bench.FailAsync(new GetRestApisRequest { Position = "nonsense" })).HttpStatus.ShouldBe(400);
    }

    [Fact]
    public async Task Accounts_and_regions_do_not_see_each_others_APIs()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.RestApiAsync();
        var elsewhere = new CallScope("000000000000", "eu-west-1", "r");

        (await bench.CallAsync<RestApiPage>(new GetRestApisRequest(), elsewhere)).Items.ShouldBeEmpty();
        (await bench.FailAsync(new GetRestApiRequest { RestApiId = api.Id }, elsewhere)).HttpStatus.ShouldBe(404);
    }

    [Fact]
    public async Task A_tag_gives_the_API_its_id()
    {
        await using var bench = await ControlPlaneBench.StartAsync();

        var api = await bench.CallAsync<RestApi>(new CreateRestApiRequest { Name = "r", Tags = { ["_custom_id_"] = "my-api" } });

        api.Id.ShouldBe("my-api");
        (await bench.FailAsync(new CreateRestApiRequest { Name = "r", Tags = { ["_custom_id_"] = "my-api" } })).HttpStatus.ShouldBe(409);
        (await bench.FailAsync(new CreateRestApiRequest { Name = "r", Tags = { ["_custom_id_"] = "My" } })).HttpStatus.ShouldBe(400);
    }

    [Fact]
    public async Task REST_and_HTTP_APIs_never_share_an_id()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.CallAsync<RestApi>(new CreateRestApiRequest { Name = "r", Tags = { ["_custom_id_"] = "mine" } });

        var taken = new Aws.ApiGatewayV2.CreateApiRequest { Name = "h", ProtocolType = "HTTP", Tags = { ["_custom_id_"] = "mine" } };

        (await bench.FailAsync(taken)).HttpStatus.ShouldBe(409);
        await bench.DoAsync(new DeleteRestApiRequest { RestApiId = "mine" });
        await bench.DoAsync(taken);
    }

    [Fact]
    public async Task Deleting_an_API_deletes_everything_in_it()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.ServedRestApiAsync();
        await bench.ResourceAsync(api, "a");
        await bench.DeployAsync(api, "dev");

        await bench.DoAsync(new DeleteRestApiRequest { RestApiId = api.Id });

        string[] kinds = ["resource", "model", "stage", "deployment", "deployment-contents", "restapi"];
        foreach (var kind in kinds)
        {
            var left = await bench.Store.ListAsync(new($"apigateway/{kind}"), TestContext.Current.CancellationToken);
            left.Documents.ShouldBeEmpty(kind);
        }
    }
}
