using Gatehouse.ServiceDefaults.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Gatehouse.ServiceDefaults.Logs;

/// <summary>Puts log shipping into a host.</summary>
public static class LogShippingRegistration
{
    /// <summary>
    /// Adds the one <see cref="LogShipper"/> of the process; planes that share one share it. Add it before what writes: hosts stop their
    /// services in reverse.
    /// </summary>
    public static IServiceCollection AddLogShipping(this IServiceCollection services)
    {
        if (services.Any(service => service.ServiceType == typeof(LogShipper)))
        {
            return services;
        }

        services.AddPlaneClient<Protocol.Logs.LogsClient>(Planes.ControlPlane);
        services.AddSingleton<LogShipper>();
        return services.AddHostedService(provider => provider.GetRequiredService<LogShipper>());
    }
}
