using Gatehouse.EdgeRouter.Rest.Compiling;
using Gatehouse.EdgeRouter.Rest.Integrating;
using Gatehouse.EdgeRouter.Rest.Integrating.Lambda;
using Gatehouse.EdgeRouter.Rest.Responding;
using Gatehouse.EdgeRouter.Rest.Routing;
using Gatehouse.EdgeRouter.Snapshots;
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
        services.AddSingleton<RestAnswers>();

        services.AddSingleton<IRestApiCompiler, RestApiCompiler>();
        services.AddSingleton<MethodCompiler>();
        services.AddSingleton<RestIntegrations>();
        services.AddSingleton<IRestIntegrationCompiler, ProxyIntegrationCompiler>();
    }
}
