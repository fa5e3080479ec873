using Gatehouse.Store.Redis;
using Gatehouse.Store.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Gatehouse.Store;

/// <summary>Puts the store into a host.</summary>
public static class StoreRegistration
{
    /// <summary>
    /// Adds <see cref="IDocumentStore"/>, <see cref="IBlobStore"/> and a health check named <c>store</c> over the engine that the
    /// options choose. The host does not start with options that are wrong or a data directory that another process holds.
    /// </summary>
    public static IServiceCollection AddDocumentStore(this IServiceCollection services, Action<StoreOptions> configure)
    {
        services.AddOptions<StoreOptions>().Configure(configure).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<StoreOptions>, StoreOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.AddLogging();

        services.AddSingleton(Open);
        services.AddSingleton(provider => provider.GetRequiredService<IStoreEngine>().Documents);
        services.AddSingleton(provider => provider.GetRequiredService<IStoreEngine>().Blobs);
        services.AddHealthChecks().Add(new HealthCheckRegistration(
            "store", provider => provider.GetRequiredService<IStoreEngine>().Health, HealthStatus.Unhealthy, ["ready"]));
        services.AddHostedService<StoreOpening>();
        return services;
    }

    private static IStoreEngine Open(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<StoreOptions>>().Value;
        var time = provider.GetRequiredService<TimeProvider>();
        return options.Engine switch
        {
            StoreEngine.Redis => new RedisEngine(options, time, provider.GetRequiredService<ILogger<RedisEngine>>()),
            _ => new SqliteEngine(options, time, provider.GetRequiredService<ILogger<SqliteEngine>>()),
        };
    }

    /// <summary>Opens the database as the host starts, so that one that cannot be opened is told then.</summary>
    private sealed class StoreOpening(IServiceProvider provider) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            provider.GetRequiredService<IStoreEngine>();
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
