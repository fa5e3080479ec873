using Gatehouse.Aws.ApiGateway;

namespace Gatehouse.ControlPlane.Tests.ApiGateway;

public sealed class ConcurrentEditTests
{
    [Fact]
    public async Task Writers_of_one_API_at_once_all_succeed_and_lose_nothing()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await using var replica = await bench.StartReplicaAsync();
        var api = await bench.RestApiAsync();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(number => (number % 2 == 0 ? bench : replica).ResourceAsync(api, $"r{number}")));

        var page = await bench.CallAsync<ResourcePage>(new GetResourcesRequest { RestApiId = api.Id });
        page.Items.Count.ShouldBe(21);
    }

    [Fact]
    public async Task Of_an_update_that_fails_half_way_nothing_is_kept()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.RestApiAsync();

        var failure = await bench.FailAsync(new UpdateRestApiRequest
        {
            RestApiId = api.Id,
            PatchOperations =
            {
                new PatchOperation { Op = "replace", Path = "/name", Value = "changed" },
                new PatchOperation { Op = "replace", Path = "/nothing", Value = "x" },
            },
        });

        failure.HttpStatus.ShouldBe(400);
        (await bench.CallAsync<RestApi>(new GetRestApiRequest { RestApiId = api.Id })).Name.ShouldBe("r");
    }

    [Fact]
    public async Task What_would_be_too_large_is_refused()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.RestApiAsync();
        await bench.MethodAsync(api);
        var template = new string('x', 300 * 1024);

        var integration = new PutIntegrationRequest
        {
            RestApiId = api.Id,
            ResourceId = api.RootResourceId,
            HttpMethod = "GET",
            Type = "MOCK",
        };
        for (var number = 0; number < 15; number++)
        {
            integration.RequestTemplates[$"application/t{number}"] = template;
        }

        (await bench.FailAsync(integration)).Message.ShouldContain("4 MiB");
    }
}
