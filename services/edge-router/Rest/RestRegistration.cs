using Gatehouse.EdgeRouter.Rest.Compiling;
using Gatehouse.EdgeRouter.Rest.Compressing;
using Gatehouse.EdgeRouter.Rest.Integrating;
using Gatehouse.EdgeRouter.Rest.Integrating.Aws;
using Gatehouse.EdgeRouter.Rest.Integrating.Http;
using Gatehouse.EdgeRouter.Rest.Integrating.Lambda;
using Gatehouse.EdgeRouter.Rest.Integrating.Mock;
using Gatehouse.EdgeRouter.Rest.Keys;
using Gatehouse.EdgeRouter.Rest.Quotas;
using Gatehouse.EdgeRouter.Rest.Responding;
using Gatehouse.EdgeRouter.Rest.Routing;
using Gatehouse.EdgeRouter.Rest.Trying;
using Gatehouse.EdgeRouter.Rest.Validating;
using Gatehouse.EdgeRouter.Snapshots;
using Gatehouse.EdgeRouter.Transcoding;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Gatehouse.EdgeRouter.Rest;

/// <summary>Puts REST APIs into an edge.</summary>
internal static class RestRegistration
{
    public static void AddRestApis(this IServiceCollection services)
    {
        services.TryAddSingleton(Random.Shared);
        services.AddSingleton<IApiPipeline, RestPipeline>();
        services.AddSingleton<RestStageSelection>();
        services.AddSingleton<MethodSelection>();
        services.AddSingleton<ResourcePolicyCheck>();
        services.AddSingleton<ApiKeyCheck>();
        services.AddSingleton<UsageLedger>();
        services.AddHostedService<UsageReporter>();
        services.AddSingleton<RequestDecompression>();
        services.AddSingleton<RequestValidation>();
        services.AddSingleton<RestAnswers>();

        services.AddSingleton<IRestApiCompiler, RestApiCompiler>();
        services.AddSingleton<MethodCompiler>();
        services.AddSingleton<RequestChecks>();
        services.AddSingleton<RestIntegrations>();
        services.AddSingleton<MappedIntegrations>();
        services.AddSingleton<RestBackends>();
        services.AddSingleton<IRestIntegrationCompiler, ProxyIntegrationCompiler>();
        services.AddSingleton<IRestIntegrationCompiler, AwsIntegrationCompiler>();
        services.AddSingleton<IRestIntegrationCompiler, HttpIntegrationCompiler>();
        services.AddSingleton<IRestIntegrationCompiler, RestHttpProxyCompiler>();
        services.AddSingleton<IRestIntegrationCompiler, MockIntegrationCompiler>();

        services.AddSingleton<DraftApis>();
        services.AddSingleton<TrialExchanges>();
        services.AddSingleton<IEdgeOperation, TestInvokeMethod>();
        services.AddSingleton<IEdgeOperation, TestInvokeAuthorizer>();
    }
}
