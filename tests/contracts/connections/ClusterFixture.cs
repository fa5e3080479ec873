using Gatehouse.ConnectionRegistry;
using Gatehouse.ConnectionRegistry.Directory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Gatehouse.Connections.Tests;

/// <summary>Two silos of one cluster over one redis-server, started once for all tests of a class.</summary>
public sealed class ClusterFixture : IAsyncLifetime
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
    private RedisProcess? _redis;
    private IHost? _first;
    private IHost? _second;

    public IConnectionDirectory First => DirectoryOf(_first);

    public IConnectionDirectory Second => DirectoryOf(_second);

    public async ValueTask InitializeAsync()
    {
        _redis = await RedisProcess.TryStartAsync();
        if (_redis is null)
            return;
        _first = await StartSiloAsync("tests");
        _second = await StartSiloAsync("tests");
    }

    public async Task<IHost> StartSiloAsync(string cluster)
    {
        Assert.SkipWhen(_redis is null, "No redis-server on PATH: the Orleans directory was not covered.");
        var builder = Host.CreateEmptyApplicationBuilder(settings: null);
        builder.Logging.SetMinimumLevel(LogLevel.Error).AddConsole();
        builder.Services.AddSingleton(new LeaseClock(_time));
        builder.Services.AddConnectionRegistry(new ConnectionRegistryOptions
        {
            Redis = _redis.ConnectionString,
            ClusterId = cluster,
            SiloPort = RedisProcess.FreePort(),
        });
        var host = builder.Build();
        await host.StartAsync();
        return host;
    }

    public void Advance(TimeSpan time) => _time.Advance(time);

    /// <summary>Redis loses all that it kept.</summary>
    public Task ForgetAsync() => _redis!.ForgetAsync();

    public async ValueTask DisposeAsync()
    {
        foreach (var host in new[] { _first, _second }.OfType<IHost>())
        {
            await host.StopAsync();
            host.Dispose();
        }
        if (_redis is not null)
            await _redis.DisposeAsync();
    }

    public static IConnectionDirectory DirectoryOf(IHost? host)
    {
        Assert.SkipWhen(host is null, "No redis-server on PATH: the Orleans directory was not covered.");
        return host.Services.GetRequiredService<IConnectionDirectory>();
    }
}
