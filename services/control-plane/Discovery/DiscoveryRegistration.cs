namespace Gatehouse.ControlPlane.Discovery;

/// <summary>What it takes to publish APIs.</summary>
internal static class DiscoveryRegistration
{
    public static IServiceCollection AddDiscovery(this IServiceCollection services) => services
        .AddSingleton<ApiSnapshots>()
        .AddSingleton<PublishedApis>()
        .AddHostedService<ApiPublisher>();
}
