using Gatehouse.EdgeRouter.Dispatching;
using Gatehouse.EdgeRouter.WebSockets.Messages;

namespace Gatehouse.EdgeRouter.Management;

/// <summary>Puts the @connections API into an edge.</summary>
public static class ManagementRegistration
{
    internal static IServiceCollection AddConnectionsManagement(this IServiceCollection services)
    {
        services.AddSingleton<LocalConnections>();
        services.AddSingleton<ConnectionCommands>();
        services.AddSingleton<IConnectionsEntry, ConnectionsEntry>();
        services.AddSingleton(provider => new ConnectionDeliveryService(
            provider.GetRequiredService<LocalConnections>(), provider.GetRequiredService<LostConnections>()));
        return services;
    }

    /// <summary>Serves gatehouse.v1.ConnectionDelivery to the connection-registry. The host has called AddGrpc.</summary>
    public static void MapConnectionDelivery(this IEndpointRouteBuilder endpoints) => endpoints.MapGrpcService<ConnectionDeliveryService>();
}
