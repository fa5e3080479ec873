using Gatehouse.ControlPlane.Lambda.Urls;

namespace Gatehouse.ControlPlane.Discovery;

/// <summary>What it takes to tell edges what to serve.</summary>
internal static class DiscoveryRegistration
{
    public static IServiceCollection AddDiscovery(this IServiceCollection services) => services
        .AddSingleton<ISubjectKind, ApiSubjects>()
        .AddSingleton<ISubjectKind, RestApiSubjects>()
        .AddSingleton<ISubjectKind, DomainSubjects>()
        .AddSingleton<ISubjectKind, FunctionUrlSubjects>()
        .AddSingleton<ISubjectKind, AccessKeySubjects>()
        .AddSingleton<ISubjectKind, UsageSubjects>()
        .AddSingleton<Published>()
        .AddHostedService<Publisher>();
}
