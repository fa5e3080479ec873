using Gatehouse.EdgeRouter.Dispatching;

namespace Gatehouse.EdgeRouter.Internal;

/// <summary>Puts the internal endpoints into the edge.</summary>
internal static class InternalRegistration
{
    public static IServiceCollection AddInternalEndpoints(this IServiceCollection services) => services
        .AddSingleton<DeclaredServices>()
        .AddSingleton<HealthNotes>()
        .AddSingleton<HealthEndpoint>()
        .AddSingleton<ConfigEndpoint>()
        .AddSingleton<PluginsEndpoint>()
        .AddSingleton<DiagnoseEndpoint>()
        .AddSingleton<DocumentEndpoint>()
        .AddSingleton<InfoEndpoint>()
        .AddSingleton<InitEndpoint>()
        .AddSingleton<StateEndpoint>()
        .AddSingleton<CodeEndpoint>()
        .AddSingleton<ResourcesEndpoint>()
        .AddSingleton<RuntimesEndpoint>()
        .AddSingleton<StackResponsesEndpoint>()
        .AddSingleton<AuthorityEndpoint>()
        .AddSingleton<IInternalEntry, InternalEntry>();
}
