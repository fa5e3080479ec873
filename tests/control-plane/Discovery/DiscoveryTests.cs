using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.Protocol;
using Grpc.Core;

namespace Gatehouse.ControlPlane.Tests;

public sealed class DiscoveryTests
{
    [Fact]
    public async Task An_edge_is_told_every_API_and_then_that_this_was_all()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var one = await bench.HttpApiAsync();
        var two = await bench.WebSocketApiAsync();
        await bench.SnapshotAsync(two.ApiId, _ => true);

        using var edge = bench.WatchApis();

        DiscoveryEvent[] told = [await edge.NextAsync(), await edge.NextAsync()];
        told.Select(each => each.Changed.Api.ApiId).ShouldBe([one.ApiId, two.ApiId], ignoreOrder: true);
        told.Single(each => each.Changed.HasPort).Changed.Port.ShouldBe(4510);
        (await edge.NextAsync()).EventCase.ShouldBe(DiscoveryEvent.EventOneofCase.Initialized);
    }

    [Fact]
    public async Task An_edge_of_no_APIs_is_told_so()
    {
        await using var bench = await ControlPlaneBench.StartAsync();

        using var edge = bench.WatchApis();

        (await edge.NextAsync()).EventCase.ShouldBe(DiscoveryEvent.EventOneofCase.Initialized);
    }

    [Fact]
    public async Task Changes_and_ends_are_told_as_they_happen()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        using var edge = bench.WatchApis();
        await edge.NextAsync();

        var api = await bench.HttpApiAsync();
        var created = await edge.NextAsync();
        await bench.StageAsync(api);
        var staged = await edge.NextAsync();
        await bench.DoAsync(new DeleteApiRequest { ApiId = api.ApiId });
        var deleted = await edge.NextAsync();

        created.Changed.Api.ApiId.ShouldBe(api.ApiId);
        created.Changed.AccountId.ShouldBe("000000000000");
        staged.Changed.Stages.ShouldHaveSingleItem().Stage.StageName.ShouldBe("dev");
        deleted.Removed.ApiId.ShouldBe(api.ApiId);
    }

    [Fact]
    public async Task An_edge_that_does_not_listen_is_told_the_last_state_only()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.HttpApiAsync();
        await bench.StageAsync(api);
        using var edge = bench.WatchApis();
        await bench.SnapshotAsync(api.ApiId, snapshot => snapshot.Stages.Count == 1);

        for (var number = 1; number <= 50; number++)
        {
            await bench.DoAsync(new UpdateStageRequest { ApiId = api.ApiId, StageName = "dev", StageVariables = { ["n"] = $"{number}" } });
        }

        await bench.SnapshotAsync(api.ApiId, snapshot => snapshot.Stages[0].Stage.StageVariables["n"] == "50");
        var events = 0;
        DiscoveryEvent last;
        do
        {
            last = await edge.NextAsync();
            events++;
        }
        while (last.Changed is null || last.Changed.Stages.Count == 0 || !last.Changed.Stages[0].Stage.StageVariables.Values.Contains("50"));

        events.ShouldBeLessThan(50);
    }

    [Fact]
    public async Task An_edge_is_told_once_it_has_all_that_was_written()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        using var edge = bench.WatchApis();
        var api = await bench.HttpApiAsync();
        var position = await new Protocol.Discovery.DiscoveryClient(bench.Calls).GetPositionAsync(new Empty());

        var told = new List<DiscoveryEvent>();
        do
        {
            told.Add(await edge.NextAsync<DiscoveryEvent>());
        }
        while (told[^1].Reached is null || told[^1].Reached.Revision < position.Revision);

        told.ShouldContain(each => each.Changed != null && each.Changed.Api.ApiId == api.ApiId);
    }

    [Fact]
    public async Task A_process_that_stops_does_not_wait_for_its_watchers()
    {
        var bench = await ControlPlaneBench.StartAsync();
        var edge = bench.WatchApis();
        await edge.NextAsync();

        await bench.DisposeAsync();

        var end = await Should.ThrowAsync<RpcException>(() => edge.NextAsync());
        end.StatusCode.ShouldBe(StatusCode.Unavailable);
    }

    [Fact]
    public async Task After_a_reset_every_API_is_gone_and_new_ones_are_told()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.HttpApiAsync();
        await bench.SnapshotAsync(api.ApiId, _ => true);
        using var edge = bench.WatchApis();
        await edge.NextAsync();
        await edge.NextAsync();

        await new Protocol.Administration.AdministrationClient(bench.Calls).ResetAsync(new Empty());
        var removed = await edge.NextAsync();
        var next = await bench.HttpApiAsync();
        var created = await edge.NextAsync();

        removed.Removed.ApiId.ShouldBe(api.ApiId);
        created.Changed.Api.ApiId.ShouldBe(next.ApiId);
    }
}
