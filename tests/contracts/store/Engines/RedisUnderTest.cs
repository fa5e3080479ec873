using Gatehouse.Containers;
using StackExchange.Redis;

namespace Gatehouse.Store.Tests.Engines;

public class RedisUnderTest : StoreEngineUnderTest
{
    private IRedisServer? _server;
    private int _places;

    public override string Name => _server?.Name ?? Wanted;

    protected virtual string Wanted => "Redis";

    public override Action<StoreOptions> NewPlace()
    {
        var place = Interlocked.Increment(ref _places);
        return options =>
        {
            options.Engine = StoreEngine.Redis;
            options.Redis.ConnectionString = _server!.Endpoint;
            options.Redis.KeyPrefix = $"{{place-{place}}}";
        };
    }

    public override async Task DropConnectionsAsync()
    {
        await using var redis = await ConnectionMultiplexer.ConnectAsync($"{_server!.Endpoint},allowAdmin=true");
        foreach (var type in new[] { "pubsub", "normal" })
            await redis.GetDatabase().ExecuteAsync("CLIENT", "KILL", "TYPE", type, "SKIPME", "yes");
    }

    public override async ValueTask DisposeAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected override async Task StartAsync() => _server = await StartServerAsync();

    protected virtual Task<IRedisServer> StartServerAsync() => RedisServer.StartAsync();
}
