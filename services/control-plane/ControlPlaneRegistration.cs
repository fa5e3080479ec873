using Gatehouse.ControlPlane.Administration;
using Gatehouse.ControlPlane.ApiGateway;
using Gatehouse.ControlPlane.ApiGatewayV2;
using Gatehouse.ControlPlane.Blobs;
using Gatehouse.ControlPlane.Certificates;
using Gatehouse.ControlPlane.CloudFormation;
using Gatehouse.ControlPlane.CloudWatch;
using Gatehouse.ControlPlane.Discovery;
using Gatehouse.ControlPlane.DomainNames;
using Gatehouse.ControlPlane.Ecr.Repositories;
using Gatehouse.ControlPlane.Iam;
using Gatehouse.ControlPlane.Ids;
using Gatehouse.ControlPlane.Kms.Cryptography;
using Gatehouse.ControlPlane.Kms.Keys;
using Gatehouse.ControlPlane.Lambda;
using Gatehouse.ControlPlane.Logs;
using Gatehouse.ControlPlane.S3;
using Gatehouse.ControlPlane.Ssm.Parameters;
using Gatehouse.ControlPlane.Tagging;
using Gatehouse.ServiceDefaults.Operations;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Gatehouse.ControlPlane;

/// <summary>What a process needs that runs the control-plane, be it on its own or with the other planes.</summary>
public static class ControlPlaneRegistration
{
    /// <summary>
    /// Adds the control-plane. The process adds an <c>IDocumentStore</c>, an <c>IBlobStore</c> and an <c>ExecutionClient</c>, and
    /// offers <see cref="ControlPlaneServices"/> to its server.
    /// </summary>
    public static IServiceCollection AddControlPlane(this IServiceCollection services, ControlPlaneOptions options)
    {
        ControlPlaneOptionsValidator.Validate(options);
        services.AddSingleton(Options.Create(options));
        services.AddSingleton(new OperationCatalogs(ControlPlaneCatalogs.Create()));
        services.AddSingleton<Watches>();
        services.AddSingleton<AuthorityKeeper>();
        services.AddHostedService<BlobCollection>();
        services.AddSingleton<StateExport>();
        services.AddSingleton<ResourceListing>();
        services.AddSingleton<StateImport>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IIdSource, RandomIds>();
        return services
            .AddApiGateway()
            .AddApiGatewayV2()
            .AddTagging()
            .AddCloudFormation()
            .AddDomainNames()
            .AddSingleton<MetricStore>()
            .AddSingleton<RepositoryStore>()
            .AddIam()
            .AddSingleton<KmsKeys>()
            .AddSingleton<KeyCipher>()
            .AddLambda()
            .AddLogs()
            .AddS3()
            .AddSingleton<ParameterStore>()
            .AddDiscovery();
    }
}
