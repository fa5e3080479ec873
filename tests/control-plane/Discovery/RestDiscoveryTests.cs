using Gatehouse.Aws.ApiGateway;
using Gatehouse.Protocol;

namespace Gatehouse.ControlPlane.Tests;

public sealed class RestDiscoveryTests
{
    [Fact]
    public async Task An_edge_is_told_of_APIs_of_both_kinds()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var rest = await bench.RestApiAsync();
        var http = await bench.HttpApiAsync();
        await bench.SnapshotAsync(http.ApiId, _ => true);

        using var edge = bench.WatchApis();

        DiscoveryEvent[] told = [await edge.NextAsync(), await edge.NextAsync()];
        told.Single(each => each.RestApiChanged is not null).RestApiChanged.Api.Id.ShouldBe(rest.Id);
        told.Single(each => each.Changed is not null).Changed.Api.ApiId.ShouldBe(http.ApiId);
        (await edge.NextAsync()).EventCase.ShouldBe(DiscoveryEvent.EventOneofCase.Initialized);
    }

    [Fact]
    public async Task Changes_and_ends_of_REST_APIs_are_told_as_they_happen()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        using var edge = bench.WatchApis();
        await edge.NextAsync();

        var api = await bench.RestApiAsync();
        var created = await edge.NextAsync();
        await bench.DoAsync(new DeleteRestApiRequest { RestApiId = api.Id });
        var deleted = await edge.NextAsync();

        created.RestApiChanged.AccountId.ShouldBe("000000000000");
        created.RestApiChanged.Region.ShouldBe("us-east-1");
        deleted.Removed.ApiId.ShouldBe(api.Id);
    }
}
