using Gatehouse.Protocol;
using Grpc.Core;

namespace Gatehouse.ControlPlane.Tests.Bench;

/// <summary>What an edge or a runner is told.</summary>
internal static class Watching
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>The API as an edge gets it, once it is as the test wants it.</summary>
    public static async Task<ApiSnapshot> SnapshotAsync(this ControlPlaneBench bench, string apiId, Func<ApiSnapshot, bool> isReady)
    {
        using var edge = bench.WatchApis();
        while (true)
        {
            var change = await edge.NextAsync();
            if (change.Changed is { } snapshot && snapshot.Api.ApiId == apiId && isReady(snapshot))
            {
                return snapshot;
            }
        }
    }

    /// <summary>The REST API as an edge gets it, once it is as the test wants it.</summary>
    public static async Task<RestApiSnapshot> RestSnapshotAsync(this ControlPlaneBench bench, string apiId, Func<RestApiSnapshot, bool> isReady)
    {
        using var edge = bench.WatchApis();
        while (true)
        {
            var change = await edge.NextAsync();
            if (change.RestApiChanged is { } snapshot && snapshot.Api.Id == apiId && isReady(snapshot))
            {
                return snapshot;
            }
        }
    }

    /// <summary>The domain name as an edge gets it, once it is as the test wants it.</summary>
    public static async Task<DomainSnapshot> DomainSnapshotAsync(this ControlPlaneBench bench, string name, Func<DomainSnapshot, bool> isReady)
    {
        using var edge = bench.WatchApis();
        while (true)
        {
            var change = await edge.NextAsync();
            if (change.DomainChanged is { } snapshot && snapshot.DomainName == name && isReady(snapshot))
            {
                return snapshot;
            }
        }
    }

    /// <summary>The API keys and usage plans as an edge gets them, once they are as the test wants them.</summary>
    public static async Task<UsageSnapshot> UsageSnapshotAsync(this ControlPlaneBench bench, Func<UsageSnapshot, bool> isReady)
    {
        using var edge = bench.WatchApis();
        while (true)
        {
            var change = await edge.NextAsync();
            if (change.UsageChanged is { } snapshot && isReady(snapshot))
            {
                return snapshot;
            }
        }
    }

    public static AsyncServerStreamingCall<DiscoveryEvent> WatchApis(this ControlPlaneBench bench) =>
        new Protocol.Discovery.DiscoveryClient(bench.Calls).Watch(
            new WatchRequest { EdgeId = "edge" }, cancellationToken: TestContext.Current.CancellationToken);

    public static AsyncServerStreamingCall<FunctionEvent> WatchFunctions(this ControlPlaneBench bench) =>
        new Protocol.Functions.FunctionsClient(bench.Calls).Watch(
            new WatchFunctionsRequest { RunnerId = "runner" }, cancellationToken: TestContext.Current.CancellationToken);

    /// <summary>The next event that says something of an API; how far the edge is told is left out.</summary>
    public static async Task<DiscoveryEvent> NextAsync(this AsyncServerStreamingCall<DiscoveryEvent> edge)
    {
        DiscoveryEvent next;
        do
        {
            next = await edge.NextAsync<DiscoveryEvent>();
        }
        while (next.EventCase == DiscoveryEvent.EventOneofCase.Reached);

        return next;
    }

    public static async Task<T> NextAsync<T>(this AsyncServerStreamingCall<T> call)
    {
        (await call.ResponseStream.MoveNext(TestContext.Current.CancellationToken).WaitAsync(Patience)).ShouldBeTrue();
        return call.ResponseStream.Current;
    }
}
