using Gatehouse.Protocol;
using Gatehouse.ServiceDefaults.Hosting;
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
            CallbackHost = settings.EdgeHost,
            IgnoresUnsupportedResourceTypes = settings.IgnoresUnsupportedResourceTypes,
            ShowsTls = settings.ShowsTls,
            WebSocketHost = settings.WebSocketHost,
            ShowsWebSocketHosts = settings.ShowsWebSocketHosts,
            KeepsQuotas = settings.KeepsQuotas,
            LargestZippedCode = settings.LambdaZippedCode,
            LargestUnzippedCode = settings.LambdaUnzippedCode,
            WebSocketPortsStart = settings.WebSocketPortsStart,
            WebSocketPortsEnd = settings.WebSocketPortsEnd,
            ConcurrentExecutions = settings.LambdaConcurrency,
        });
        services.AddDocumentStore(store =>
        {
            store.Engine = settings.Redis is null ? StoreEngine.Sqlite : StoreEngine.Redis;
            store.Sqlite.Directory = settings.Persists ? settings.DataDirectory : null;
            store.Sqlite.MayForget = !settings.MustPersist;
            store.Redis.ConnectionString = settings.Redis ?? store.Redis.ConnectionString;
        });
        services.AddPlaneClient<Execution.ExecutionClient>(Planes.LambdaRunner);
        services.AddSingleton(ControlPlaneServices.InProcess);
    }

    /// <summary>Serves the plane over gRPC.</summary>
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPlaneDefaults();
        endpoints.MapControlPlane();
    }
}
