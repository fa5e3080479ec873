using Gatehouse.ControlPlane.Administration;
using Gatehouse.ControlPlane.ApiGateway.Deployments;
using Gatehouse.ControlPlane.ApiGateway.Quotas;
using Gatehouse.ControlPlane.Blobs;
using Gatehouse.ControlPlane.Certificates;
using Gatehouse.ControlPlane.CloudFormation.CustomResources;
using Gatehouse.ControlPlane.CloudWatch;
using Gatehouse.ControlPlane.Discovery;
using Gatehouse.ControlPlane.Functions;
using Gatehouse.ControlPlane.Logs.Events;
using Gatehouse.ServiceDefaults.InProcess;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane;

/// <summary>What the control-plane offers to the other planes: the AWS operations and services of our own.</summary>
public static class ControlPlaneServices
{
    /// <summary>Offers our own services through gRPC's server; the operations are offered by every plane that has some.</summary>
    public static void MapControlPlane(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGrpcService<DiscoveryService>();
        endpoints.MapGrpcService<FunctionsService>();
        endpoints.MapGrpcService<BlobsService>();
        endpoints.MapGrpcService<QuotasService>();
        endpoints.MapGrpcService<DraftsService>();
        endpoints.MapGrpcService<LogsService>();
        endpoints.MapGrpcService<MetricsService>();
        endpoints.MapGrpcService<AdministrationService>();
        endpoints.MapGrpcService<StackResponsesService>();
        endpoints.MapGrpcService<CertificatesService>();
    }

    /// <summary>Offers everything to planes of the same process.</summary>
    public static InProcessService InProcess { get; } = new((binder, services) =>
    {
        services.GetRequiredService<OperationCatalogs>().Bind(binder, services);
        Protocol.Discovery.BindService(binder, Make<DiscoveryService>(services));
        Protocol.Functions.BindService(binder, Make<FunctionsService>(services));
        Protocol.Blobs.BindService(binder, Make<BlobsService>(services));
        Protocol.Quotas.BindService(binder, Make<QuotasService>(services));
        Protocol.Drafts.BindService(binder, Make<DraftsService>(services));
        Protocol.Logs.BindService(binder, Make<LogsService>(services));
        Protocol.Metrics.BindService(binder, Make<MetricsService>(services));
        Protocol.Administration.BindService(binder, Make<AdministrationService>(services));
        Protocol.StackResponses.BindService(binder, Make<StackResponsesService>(services));
        Protocol.Certificates.BindService(binder, Make<CertificatesService>(services));
    });

    private static T Make<T>(IServiceProvider services) => ActivatorUtilities.CreateInstance<T>(services);
}
