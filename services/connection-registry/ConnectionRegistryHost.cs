using System.Net;
using Gatehouse.Protocol;
using Gatehouse.ServiceDefaults.Hosting;
using Gatehouse.ServiceDefaults.InProcess;
using Gatehouse.ServiceDefaults.Settings;

namespace Gatehouse.ConnectionRegistry;

/// <summary>The connection-registry in a process, on its own or with the other planes.</summary>
public static class ConnectionRegistryHost
{
    /// <summary>Registers the plane as the settings want it, and offers its service to planes of the same process.</summary>
    public static void Add(IServiceCollection services, GatehouseSettings settings)
    {
        services.AddConnectionRegistry(new ConnectionRegistryOptions
        {
            Redis = settings.Redis,
            AdvertisedAddress = settings.SiloAddress,
            SiloPort = settings.SiloPort,
            ListenOnAnyAddress = !IPAddress.IsLoopback(IPAddress.Parse(settings.SiloAddress)),
        });
        services.AddSingleton(new InProcessService((binder, provider) =>
            Connections.BindService(binder, provider.GetRequiredService<ConnectionsService>())));
    }

    /// <summary>Serves the plane over gRPC.</summary>
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPlaneDefaults();
        endpoints.MapConnectionRegistry();
    }
}
