using Gatehouse.Containers;
using StackExchange.Redis;

namespace Gatehouse.Store.Tests.Engines;

public class RedisUnderTest : StoreEngineUnderTest
{
    private IRedisServer? _server;
    private int _places;

    public override string Name => _server?.Name ?? Wanted;

    protected virtual string Wanted => "Redis";

    public override StorePlace NewPlace()
    {
        var place = $"place-{Interlocked.Increment(ref _places)}";
        return new StorePlace(
            options =>
            {
                options.Engine = StoreEngine.Redis;
                options.Redis.ConnectionString = $"{_server!.Endpoint},name={place}";
                options.Redis.KeyPrefix = $"{{{place}}}";
            },
            () => DropConnectionsAsync(place));
    }

    public override async ValueTask DisposeAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private async Task DropConnectionsAsync(string client)
    {
        await using var redis = await ConnectionMultiplexer.ConnectAsync($"{_server!.Endpoint},allowAdmin=true");
        var server = redis.GetServers().Single();
        var connections = (await server.ClientListAsync()).Where(connection => connection.Name == client).ToArray();
        connections.ShouldNotBeEmpty();
        foreach (var connection in connections)
            await server.ClientKillAsync(id: connection.Id);
    }

    protected override async Task StartAsync() => _server = await StartServerAsync();

    protected virtual Task<IRedisServer> StartServerAsync() => RedisServer.StartAsync();
}
