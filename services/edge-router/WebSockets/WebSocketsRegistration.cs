using System.ComponentModel.DataAnnotations;
using Gatehouse.EdgeRouter.Dispatching;
using Gatehouse.EdgeRouter.Management;
using Gatehouse.EdgeRouter.Snapshots;
using Gatehouse.EdgeRouter.WebSockets.AccessLogging;
using Gatehouse.EdgeRouter.WebSockets.Compiling;
using Gatehouse.EdgeRouter.WebSockets.Handshaking;
using Gatehouse.EdgeRouter.WebSockets.Integrating;
using Gatehouse.EdgeRouter.WebSockets.Messages;
using Gatehouse.EdgeRouter.WebSockets.Metering;
using Gatehouse.EdgeRouter.WebSockets.PortListeners;
using Gatehouse.EdgeRouter.WebSockets.Registering;
using Gatehouse.EdgeRouter.WebSockets.Replies;
using Gatehouse.EdgeRouter.WebSockets.Sessions;
using Gatehouse.EdgeRouter.WebSockets.Validating;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace Gatehouse.EdgeRouter.WebSockets;

/// <summary>Puts WebSocket APIs into an edge.</summary>
public static class WebSocketsRegistration
{
    /// <summary>
    /// Registers WebSocket APIs and the @connections API beside <see cref="EdgeRegistration.AddEdgeRouter"/>. The host provides
    /// <c>Connections.ConnectionsClient</c> too.
    /// </summary>
    public static IServiceCollection AddWebSocketApis(this IServiceCollection services, WebSocketsOptions options)
    {
        Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true);
        services.AddSingleton(options);
        services.AddSingleton<IWebSocketEntry, WebSocketEntry>();
        services.AddSingleton<ConnectGate>();

        services.AddSingleton<IApiCompiler, WebSocketApiCompiler>();
        services.AddSingleton<ConnectRoutes>();
        services.AddSingleton<RouteModels>();
        services.AddSingleton<WebSocketIntegrations>();
        services.AddSingleton<MappedRoutes>();
        services.AddSingleton<IWebSocketIntegrationCompiler, FunctionProxyCompiler>();
        services.AddSingleton<IWebSocketIntegrationCompiler, ServiceCompiler>();
        services.AddSingleton<WebSocketBackends>();
        services.AddSingleton<IWebSocketIntegrationCompiler, BackendProxyCompiler>();
        services.AddSingleton<IWebSocketIntegrationCompiler, BackendCompiler>();
        services.AddSingleton<IWebSocketIntegrationCompiler, MockCompiler>();
        services.AddSingleton<ReplyPolicies>();
        services.AddSingleton<WebSocketMetrics>();
        services.AddSingleton<StageOfConnection>();
        services.AddSingleton<EventAccessLogs>();
        services.AddSingleton<MeasuredCalls>();

        services.AddSingleton<MessageHandling>();
        services.AddSingleton<Disconnecting>();
        services.AddSingleton<LostConnections>();
        services.AddHostedService(provider => provider.GetRequiredService<LostConnections>());
        services.AddSingleton<LiveConnections>();
        services.AddHostedService(provider => provider.GetRequiredService<LiveConnections>());

        services.AddSingleton<RegistryLink>();
        services.AddHostedService<EdgeLeaseRenewal>();

        services.AddSingleton<PortEndpoints>();
        services.AddSingleton<ApiPorts>();
        services.AddSingleton<IApiDirectoryObserver>(provider => provider.GetRequiredService<ApiPorts>());
        services.AddSingleton<IConfigureOptions<KestrelServerOptions>>(provider => provider.GetRequiredService<ApiPorts>());
        return services.AddConnectionsManagement();
    }
}
