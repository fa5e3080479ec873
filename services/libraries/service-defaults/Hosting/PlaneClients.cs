using Gatehouse.ServiceDefaults.Calls;
using Gatehouse.ServiceDefaults.InProcess;
using Grpc.Core;
using Grpc.Core.Interceptors;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Gatehouse.ServiceDefaults.Hosting;

/// <summary>How a process reaches the planes: over gRPC channels, or without a wire where they share the process.</summary>
public static class PlaneClients
{
    /// <summary>Generated clients for a plane at an address. The plane's name is the key of its <see cref="CallInvoker"/>.</summary>
    public static IServiceCollection AddPlane(this IServiceCollection services, string plane, string address)
    {
        services.AddInterceptors();
        return services.AddKeyedSingleton(plane, (provider, _) => PlaneAddress.Connect(address)
            .Intercept(provider.GetRequiredService<DeadlineInterceptor>())
            .Intercept(provider.GetRequiredService<RequestIdInterceptor>()));
    }

    /// <summary>All planes live in this process.</summary>
    public static IServiceCollection AddInProcessPlanes(this IServiceCollection services, params string[] planes)
    {
        services.AddInterceptors();
        services.AddSingleton(provider => new InProcessServer(
            provider.GetServices<InProcessService>(), provider.GetRequiredService<FailureInterceptor>(), provider));
        services.AddSingleton<CallInvoker>(provider => new InProcessCallInvoker(
            provider.GetRequiredService<InProcessServer>(), provider.GetRequiredService<TimeProvider>()));
        foreach (var plane in planes)
        {
            services.AddKeyedSingleton(plane, (provider, _) => provider.GetRequiredService<CallInvoker>());
        }

        return services;
    }

    /// <summary>A generated client that calls a plane.</summary>
    public static IServiceCollection AddPlaneClient<TClient>(this IServiceCollection services, string plane)
        where TClient : ClientBase<TClient>
    {
        services.TryAddSingleton(provider =>
            (TClient)Activator.CreateInstance(typeof(TClient), provider.GetRequiredKeyedService<CallInvoker>(plane))!);
        return services;
    }

    /// <summary>Deadlines, failures and request ids, for clients and servers alike.</summary>
    public static IServiceCollection AddInterceptors(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<DeadlineInterceptor>();
        services.TryAddSingleton<RequestIdInterceptor>();
        services.TryAddSingleton<FailureInterceptor>();
        return services;
    }
}
