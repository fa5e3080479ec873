using System.ComponentModel.DataAnnotations;
using Gatehouse.ConnectionRegistry.Burying;
using Gatehouse.ConnectionRegistry.Clustered;
using Gatehouse.ConnectionRegistry.Delivering;
using Gatehouse.ConnectionRegistry.Directory;
using Gatehouse.ConnectionRegistry.InMemory;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Gatehouse.ConnectionRegistry;

/// <summary>Puts the connection-registry into a host.</summary>
public static class ConnectionRegistryRegistration
{
    /// <summary>
    /// Registers the directory (a cluster over Redis where <see cref="ConnectionRegistryOptions.Redis"/> is set, this process's
    /// memory otherwise) and the gRPC service. The host calls AddGrpc where it serves it over a wire.
    /// </summary>
    public static IServiceCollection AddConnectionRegistry(this IServiceCollection services, ConnectionRegistryOptions options)
    {
        Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true);
        services.AddSingleton(options);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<LeaseClock>();
        services.TryAddSingleton<IEdgeChannels, EdgeChannels>();
        services.AddSingleton<ConnectionsService>();
        services.AddSingleton<DirectoryHealth>();
        services.AddSingleton<OrphanSweep>();
        services.AddHostedService(provider => provider.GetRequiredService<OrphanSweep>());
        if (options.Redis is null)
            return services.AddSingleton<IConnectionDirectory, InMemoryConnectionDirectory>();

        services.AddHostedService<MembershipRestoration>();
        services.AddSilo(options);
        services.AddSingleton<TenureLedger>();
        return services.AddSingleton<IConnectionDirectory, ClusteredConnectionDirectory>();
    }

    /// <summary>Serves gatehouse.v1.Connections.</summary>
    public static void MapConnectionRegistry(this IEndpointRouteBuilder endpoints) => endpoints.MapGrpcService<ConnectionsService>();
}
