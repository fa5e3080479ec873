using Gatehouse.Aws.ApiGatewayV2;

namespace Gatehouse.ControlPlane.Tests;

public sealed class ReplicaTests
{
    [Fact]
    public async Task What_one_control_plane_writes_the_edges_of_the_other_are_told()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await using var replica = await bench.StartReplicaAsync();
        using var edge = replica.WatchApis();
        await edge.NextAsync();

        var api = await bench.HttpApiAsync();

        (await edge.NextAsync()).Changed.Api.ApiId.ShouldBe(api.ApiId);
    }

    [Fact]
    public async Task Two_control_planes_change_one_API_without_losing_anything()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await using var replica = await bench.StartReplicaAsync();
        var api = await bench.HttpApiAsync();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(number => (number % 2 == 0 ? bench : replica).RouteAsync(api, $"GET /{number}")));

        var page = await replica.CallAsync<RoutePage>(new GetRoutesRequest { ApiId = api.ApiId });
        page.Items.Count.ShouldBe(20);
    }

    [Fact]
    public async Task Two_control_planes_never_give_out_one_port_twice()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await using var replica = await bench.StartReplicaAsync();

        var apis = await Task.WhenAll(Enumerable.Range(0, 10).Select(number => (number % 2 == 0 ? bench : replica).WebSocketApiAsync()));

        apis.Select(api => api.ApiEndpoint).Distinct().Count().ShouldBe(10);
    }
}
