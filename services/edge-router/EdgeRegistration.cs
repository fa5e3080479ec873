using Gatehouse.EdgeRouter.AccessLogs;
using Gatehouse.EdgeRouter.Authorizing;
using Gatehouse.EdgeRouter.Cors;
using Gatehouse.EdgeRouter.Dispatching;
using Gatehouse.EdgeRouter.Domains;
using Gatehouse.EdgeRouter.Endpoints;
using Gatehouse.EdgeRouter.FunctionUrls;
using Gatehouse.EdgeRouter.Hooks;
using Gatehouse.EdgeRouter.Integrating;
using Gatehouse.EdgeRouter.Integrating.Http;
using Gatehouse.EdgeRouter.Integrating.Lambda;
using Gatehouse.EdgeRouter.Integrating.Services;
using Gatehouse.EdgeRouter.Internal;
using Gatehouse.EdgeRouter.Listening;
using Gatehouse.EdgeRouter.Metering;
using Gatehouse.EdgeRouter.Origins;
using Gatehouse.EdgeRouter.Receiving;
using Gatehouse.EdgeRouter.Responding;
using Gatehouse.EdgeRouter.Rest;
using Gatehouse.EdgeRouter.Routing;
using Gatehouse.EdgeRouter.Snapshots;
using Gatehouse.EdgeRouter.Throttling;
using Gatehouse.EdgeRouter.Transcoding;
using Gatehouse.EdgeRouter.Upstreams;
using Gatehouse.EdgeRouter.Variables;
using Gatehouse.ServiceDefaults.Hosting;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Gatehouse.EdgeRouter;

/// <summary>Puts the edge into a host.</summary>
public static class EdgeRegistration
{
    /// <summary>
    /// Registers the edge. The host provides <c>Discovery.DiscoveryClient</c>, <c>Execution.ExecutionClient</c> and <c>Quotas.QuotasClient</c>; the entries of WebSocket
    /// APIs come with <c>AddWebSocketApis</c>.
    /// </summary>
    public static IServiceCollection AddEdgeRouter(this IServiceCollection services, EdgeOptions options)
    {
        EdgeOptionsValidator.ThrowIfInvalid(options);
        services.AddSingleton(options);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<RestartRequest>();
        services.AddSingleton<ServerCertificates>();
        services.AddSingleton<ClientCertificateDemand>();
        services.AddSingleton<IApiDirectoryObserver>(provider => provider.GetRequiredService<ClientCertificateDemand>());
        services.AddSingleton<CleartextHttp2>();
        services.AddSingleton<IConnectionListenerFactory, CleartextHttp2.Transport>();
        services.AddSingleton<IConfigureOptions<KestrelServerOptions>, EdgeListener>();

        services.AddSnapshots();
        services.AddStages();
        services.AddVariables();
        services.AddAccessLogs();
        services.AddHttpIntegrations();
        services.AddRestApis();
        services.AddAuthorizers();

        services.AddTranscoding();
        services.AddInternalEndpoints();
        services.AddSingleton<HookRunner>();
        services.AddSingleton<InitHooks>();
        services.AddHostedService(provider => provider.GetRequiredService<InitHooks>());
        return services;
    }

    /// <summary>Serves every request that no endpoint of the host has claimed, such as health checks and calls between planes.</summary>
    public static void UseEdgeRouter(this IApplicationBuilder app)
    {
        var entrance = app.ApplicationServices.GetRequiredService<EdgeEntrance>();
        app.Use((context, next) => context.GetEndpoint() is null ? entrance.ServeAsync(context) : next(context));
    }

    private static void AddSnapshots(this IServiceCollection services)
    {
        services.AddSingleton<ApiDirectoryHolder>();
        services.AddSingleton<SnapshotCompiler>();
        services.AddSingleton<HttpApiCompiler>();
        services.AddSingleton<IApiCompiler>(provider => provider.GetRequiredService<HttpApiCompiler>());
        services.AddSingleton<IApiCompiler, FunctionUrlCompiler>();
        services.AddSingleton<DirectoryPosition>();
        services.AddSingleton<DiscoveryWatcher>();
        services.AddSingleton<IEdgeReadiness>(provider => provider.GetRequiredService<DiscoveryWatcher>());
        services.AddHostedService(provider => provider.GetRequiredService<DiscoveryWatcher>());
    }

    private static void AddStages(this IServiceCollection services)
    {
        services.AddSingleton<EdgeEntrance>();
        services.AddSingleton<EdgePipeline>();
        services.TryAddSingleton<IRequestIds, RandomRequestIds>();
        services.AddSingleton<TunnelRefusal>();
        services.AddSingleton<PathRefusal>();
        services.AddSingleton<OriginGuard>();
        services.AddSingleton<Dispatcher>();
        services.AddSingleton<DomainDispatch>();
        services.AddSingleton<HttpPipeline>();
        services.AddSingleton<IApiPipeline>(provider => provider.GetRequiredService<HttpPipeline>());
        services.AddSingleton<IApiPipeline, FunctionUrlPipeline>();
        services.AddSingleton<IApiPipeline, WebSocketPipeline>();
        services.AddSingleton<IApiPipeline, UnservedPipeline>();
        services.AddSingleton<StageSelection>();
        services.AddSingleton<RouteSelection>();
        services.AddSingleton<CorsPreflight>();
        services.AddSingleton<TokenBuckets>();
        services.AddSingleton<RouteThrottling>();
        services.AddSingleton<GuardCall>();
        services.AddSingleton<RouteAuthorization>();
        services.AddSingleton<IntegrationCall>();
        services.AddMetrics();
        services.AddSingleton<HttpMetrics>();
        services.AddSingleton<FailureWriter>();
    }

    private static void AddVariables(this IServiceCollection services)
    {
        services.AddSingleton<ContextVariables>();
        services.AddSingleton<CallVariables>();
    }

    private static void AddHttpIntegrations(this IServiceCollection services)
    {
        services.AddHttpForwarder();
        services.AddSingleton<RouteIntegrations>();
        services.AddSingleton<IIntegrationCompiler, LambdaIntegrationCompiler>();
        services.AddSingleton<LambdaServices>();
        services.AddSingleton<IPayloadFormat, PayloadFormat1>();
        services.AddSingleton<IPayloadFormat, PayloadFormat2>();
        services.AddSingleton<IIntegrationCompiler, HttpProxyIntegrationCompiler>();
        services.AddSingleton<HttpProxyServices>();
        services.AddSingleton<ServiceUpstreams>();
        services.AddSingleton<VpcTargets>();
        services.AddSingleton<ServiceIntegrations>();
        services.AddSingleton<IServiceProtocol, QueueProtocol>();
        services.AddSingleton<IServiceProtocol, TargetProtocol>();
        services.AddSingleton<IServiceProtocol, ConfigurationProtocol>();
        services.AddSingleton<EndpointCompiler>();
        services.AddSingleton<PrivateEndpoints>();
    }
}
