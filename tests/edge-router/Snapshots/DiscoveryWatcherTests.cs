using System.Net;
using System.Threading.Channels;
using Gatehouse.EdgeRouter.Snapshots;
using Gatehouse.EdgeRouter.Tests.Hosting;
using Gatehouse.Protocol;
using Microsoft.Extensions.DependencyInjection;

namespace Gatehouse.EdgeRouter.Tests.Snapshots;

public sealed class DiscoveryWatcherTests
{
    [Fact]
    public async Task Nothing_is_served_before_everything_was_told()
    {
        await using var edge = await TestEdge.StartAsync();
        var stream = await edge.Discovery.NextStreamAsync();
        stream.TryWrite(new() { Changed = Api("one") });

        edge.Ready.IsCompleted.ShouldBeFalse();
        edge.Service<ApiDirectoryHolder>().Current.Apis.ShouldBeEmpty();

        stream.TryWrite(new() { Initialized = new() });
        await edge.Ready.WaitAsync(TestContext.Current.CancellationToken);
        Served(edge).ShouldBe(["one"]);
    }

    [Fact]
    public async Task Changes_and_removals_act_at_once()
    {
        var swaps = new SwapWatcher();
        await using var edge = await TestEdge.StartAsync(more: services => services.AddSingleton<IApiDirectoryObserver>(swaps));
        var stream = await edge.Discovery.NextStreamAsync();
        stream.TryWrite(new() { Changed = Api("one") });
        stream.TryWrite(new() { Initialized = new() });
        (await swaps.NextAsync()).ShouldBe(["one"]);

        stream.TryWrite(new() { Changed = Api("two") });
        (await swaps.NextAsync()).ShouldBe(["one", "two"]);

        stream.TryWrite(new() { Removed = new() { ApiId = "one" } });
        (await swaps.NextAsync()).ShouldBe(["two"]);
    }

    [Fact]
    public async Task The_last_snapshots_serve_while_the_control_plane_is_away()
    {
        await using var edge = await TestEdge.StartAsync();
        var stream = await edge.Discovery.NextStreamAsync();
        stream.TryWrite(new() { Changed = TestApis.Http(TestApis.Lambda(), ["$default"], "GET /pets") });
        stream.TryWrite(new() { Initialized = new() });
        await edge.Ready.WaitAsync(TestContext.Current.CancellationToken);

        stream.Complete(new HttpRequestException("gone"));

        using var response = await edge.GetAsync("/pets");
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_new_stream_drops_what_it_does_not_tell_again()
    {
        var swaps = new SwapWatcher();
        await using var edge = await TestEdge.StartAsync(more: services => services.AddSingleton<IApiDirectoryObserver>(swaps));
        var first = await edge.Discovery.NextStreamAsync();
        first.TryWrite(new() { Changed = Api("one") });
        first.TryWrite(new() { Changed = Api("two") });
        first.TryWrite(new() { Initialized = new() });
        (await swaps.NextAsync()).ShouldBe(["one", "two"]);

        first.Complete();
        var second = await NextStreamAsync(edge);
        second.TryWrite(new() { Changed = Api("two") });
        second.TryWrite(new() { Initialized = new() });

        (await swaps.NextAsync()).ShouldBe(["two"]);
    }

    [Fact]
    public async Task What_did_not_change_is_not_compiled_again()
    {
        await using var edge = await TestEdge.ServingAsync(Api("one"));
        var compiler = edge.Service<SnapshotCompiler>();
        edge.Service<ApiDirectoryHolder>().Current.TryGet("one", out var known).ShouldBeTrue();

        compiler.TryCompile(Api("one"), known, out var again).ShouldBeTrue();

        again.ShouldBeSameAs(known);
    }

    [Fact]
    public async Task A_snapshot_that_cannot_be_compiled_leaves_the_others_served()
    {
        await using var edge = await TestEdge.StartAsync(expectsErrors: true);
        var broken = Api("broken").Changed(snapshot => snapshot.Stages.Add(snapshot.Stages[0].Clone()));

        await edge.TellAsync(broken, Api("one"));

        Served(edge).ShouldBe(["one"]);
        edge.Errors.ShouldHaveSingleItem().ShouldContain("Snapshot of API broken could not be compiled");
    }

    // The edge waits before it tries again; the clock moves until it has.
    private static async Task<ChannelWriter<DiscoveryEvent>> NextStreamAsync(TestEdge edge)
    {
        var next = edge.Discovery.NextStreamAsync();
        while (!next.IsCompleted)
        {
            edge.Time.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Yield();
        }

        return await next;
    }

    private static ApiSnapshot Api(string id) => TestApis.Http(TestApis.Lambda(), ["$default"], "GET /pets").Changed(snapshot => snapshot.Api.ApiId = id);

    private static IEnumerable<string> Served(TestEdge edge) => Ids(edge.Service<ApiDirectoryHolder>().Current);

    private static IEnumerable<string> Ids(ApiDirectory directory) => directory.Apis.Select(api => api.Id).Order(StringComparer.Ordinal);

    private sealed class SwapWatcher : IApiDirectoryObserver
    {
        private readonly Channel<ApiDirectory> _swaps = Channel.CreateUnbounded<ApiDirectory>();

        public void DirectorySwapped(ApiDirectory current) => _swaps.Writer.TryWrite(current);

        public async Task<IEnumerable<string>> NextAsync() => Ids(await _swaps.Reader.ReadAsync(TestContext.Current.CancellationToken));
    }
}
