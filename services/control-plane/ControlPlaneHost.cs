using Gatehouse.ControlPlane.Administration;
using Gatehouse.ControlPlane.Blobs;
using Gatehouse.ControlPlane.Discovery;
using Gatehouse.ControlPlane.Functions;
using Gatehouse.Protocol;
using Gatehouse.ServiceDefaults.Hosting;
using Gatehouse.ServiceDefaults.InProcess;
using Gatehouse.ServiceDefaults.Operations;
using Gatehouse.ServiceDefaults.Settings;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane;

/// <summary>The control-plane in a process, on its own or with the other planes.</summary>
public static class ControlPlaneHost
{
    /// <summary>Registers the plane as the settings want it, and offers its services to planes of the same process.</summary>
    public static void Add(IServiceCollection services, GatehouseSettings settings)
    {
        services.AddControlPlane(new ControlPlaneOptions
        {
            PublicHost = settings.PublicHost,
            PublicPort = settings.PublicPort,
            WebSocketPortsStart = settings.WebSocketPortsStart,
            WebSocketPortsEnd = settings.WebSocketPortsEnd,
        });
        services.AddDocumentStore(store =>
        {
            store.Engine = settings.Redis is null ? StoreEngine.Sqlite : StoreEngine.Redis;
            store.Sqlite.Directory = settings.Persists ? settings.DataDirectory : null;
            store.Redis.ConnectionString = settings.Redis ?? store.Redis.ConnectionString;
        });
        services.AddPlaneClient<Execution.ExecutionClient>(Planes.LambdaRunner);
        services.AddSingleton(new OperationCatalogs(ControlPlaneCatalogs.Create()));
        services.AddSingleton(new InProcessService(Bind));
    }

    /// <summary>Serves the plane over gRPC.</summary>
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPlaneDefaults();
        endpoints.MapGrpcService<DiscoveryService>();
        endpoints.MapGrpcService<FunctionsService>();
        endpoints.MapGrpcService<BlobsService>();
        endpoints.MapGrpcService<AdministrationService>();
    }

    private static void Bind(Grpc.Core.ServiceBinderBase binder, IServiceProvider services)
    {
        services.GetRequiredService<OperationCatalogs>().Bind(binder, services);
        Protocol.Discovery.BindService(binder, services.GetRequiredService<DiscoveryService>());
        Protocol.Functions.BindService(binder, services.GetRequiredService<FunctionsService>());
        Protocol.Blobs.BindService(binder, services.GetRequiredService<BlobsService>());
        Protocol.Administration.BindService(binder, services.GetRequiredService<AdministrationService>());
    }
}
