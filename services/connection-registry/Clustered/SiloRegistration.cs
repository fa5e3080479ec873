using System.Net;
using Orleans.Configuration;
using StackExchange.Redis;

namespace Gatehouse.ConnectionRegistry.Clustered;

/// <summary>One silo of the registry's cluster. Silos find each other through Redis and keep the grains' state there.</summary>
internal static class SiloRegistration
{
    /// <summary>After so many signs of life that did not come, a silo is taken for dead.</summary>
    private const int MissedProbes = 3;

    public static void AddSilo(this IServiceCollection services, ConnectionRegistryOptions options) => services.AddOrleans(silo =>
    {
        silo.Configure<ClusterOptions>(cluster =>
        {
            cluster.ClusterId = options.ClusterId;
            cluster.ServiceId = options.ClusterId;
        });
        // A silo that was killed must not hold up those that remain, nor the one that takes its place: with Orleans' own times a silo
        // under another address would not start for half a minute.
        silo.Configure<ClusterMembershipOptions>(membership =>
        {
            membership.ProbeTimeout = options.ProbeSilosEvery;
            membership.NumMissedProbesLimit = MissedProbes;
            membership.IAmAliveTablePublishTimeout = options.ProbeSilosEvery;
            membership.NumMissedTableIAmAliveLimit = MissedProbes;
        });
        // Gateways are for clients outside of the cluster; ours is gRPC, and calls grains from within.
        silo.ConfigureEndpoints(IPAddress.Parse(options.AdvertisedAddress), options.SiloPort, gatewayPort: 0, options.ListenOnAnyAddress);
        silo.UseRedisClustering(clustering => clustering.ConfigurationOptions = Redis(options));
        silo.AddRedisGrainStorage(ClusteredConnectionDirectory.Storage, storage =>
        {
            storage.ConfigurationOptions = Redis(options);
            storage.EntryExpiry = options.ForgetAfter;
            storage.DeleteStateOnClear = true;
        });
    });

    /// <summary>How Redis is reached: what is away may come back.</summary>
    internal static ConfigurationOptions Redis(ConnectionRegistryOptions options)
    {
        var configuration = ConfigurationOptions.Parse(options.Redis!);
        configuration.AbortOnConnectFail = false;
        return configuration;
    }
}
