using Gatehouse.AwsWire.Scope;
using Gatehouse.EdgeRouter.AccessLogs;
using Gatehouse.EdgeRouter.Management;
using Gatehouse.EdgeRouter.Origins;
using Gatehouse.EdgeRouter.WebSockets;
using Gatehouse.Protocol;
using Gatehouse.ServiceDefaults.Hosting;
using Gatehouse.ServiceDefaults.Settings;

namespace Gatehouse.EdgeRouter;

/// <summary>The edge in a process, on its own or with the other planes.</summary>
public static class EdgeRouterHost
{
    /// <summary>Registers the plane as the settings want it.</summary>
    public static void Add(IServiceCollection services, GatehouseSettings settings)
    {
        services.AddCloudWatchAccessLogs();
        services.AddEdgeRouter(new EdgeOptions
        {
            Listen = settings.Listen,
            PublicHost = settings.PublicHost,
            PublicPort = settings.PublicPort,
            StageAliases = settings.StageAliases,
            AwsUpstream = settings.AwsUpstream,
            Upstreams = settings.Upstreams,
            VpcTargets = settings.VpcTargets,
            CertificateFile = settings.CertificateFile,
            HookFolder = settings.HookFolder,
            Persists = settings.Persists,
            Variables = settings.Variables,
            Origins = Read(settings.Origins),
            CredentialRules = new CredentialRules(settings.AllowsNonstandardRegions, settings.ReadsAwsAccessKeys),
            IssuerAliases = settings.JwtIssuers,
            RsaTokensOnly = settings.RsaTokensOnly,
        });
        services.AddWebSocketApis(new WebSocketsOptions
        {
            Replies = settings.StrictWebSocketReplies ? WebSocketReplies.Aws : WebSocketReplies.LocalStack,
            IdleTimeout = settings.WebSocketIdleTimeout,
            Lifetime = settings.WebSocketMaxLifetime,
            DeliveryAddress = settings.AddressOf(Planes.EdgeRouter),
        });
        services.AddPlaneClient<Discovery.DiscoveryClient>(Planes.ControlPlane);
        services.AddPlaneClient<Blobs.BlobsClient>(Planes.ControlPlane);
        services.AddPlaneClient<Certificates.CertificatesClient>(Planes.ControlPlane);
        services.AddPlaneClient<Protocol.Quotas.QuotasClient>(Planes.ControlPlane);
        services.AddPlaneClient<Drafts.DraftsClient>(Planes.ControlPlane);
        services.AddPlaneClient<Administration.AdministrationClient>(Planes.ControlPlane);
        services.AddPlaneClient<StackResponses.StackResponsesClient>(Planes.ControlPlane);
        services.AddPlaneClient<Execution.ExecutionClient>(Planes.LambdaRunner);
        services.AddPlaneClient<Connections.ConnectionsClient>(Planes.ConnectionRegistry);
    }

    private static OriginOptions Read(OriginSettings settings) => new()
    {
        RefusesForeign = settings.RefusesForeign,
        WritesHeaders = settings.WritesHeaders,
        AnswersPreflights = settings.AnswersPreflights,
        MarksAnswers = settings.MarksAnswers,
        MoreOrigins = settings.MoreOrigins,
        MoreRequestHeaders = settings.MoreRequestHeaders,
        MoreExposedHeaders = settings.MoreExposedHeaders,
        MoreHosts = settings.MoreHosts,
    };

    /// <summary>Serves other planes over gRPC, on the port meant for them and on no other.</summary>
    public static void Map(IEndpointRouteBuilder endpoints, int planePort)
    {
        var planes = endpoints.MapGroup("").RequireHost($"*:{planePort}");
        planes.MapPlaneDefaults();
        planes.MapConnectionDelivery();
    }
}
