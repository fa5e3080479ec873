using System.Collections.Frozen;
using Grpc.Core;
using Grpc.Core.Interceptors;

namespace Gatehouse.ServiceDefaults.InProcess;

/// <summary>
/// The methods that the planes of this process offer. Services are bound at the first call: planes call each other in both
/// directions, so none can wait for the others to be made.
/// </summary>
public sealed class InProcessServer(IEnumerable<InProcessService> services, Interceptor interceptor, IServiceProvider provider)
{
    private readonly Lazy<FrozenDictionary<string, object>> _methods = new(() =>
    {
        var binder = new InProcessBinder(interceptor);
        foreach (var service in services)
        {
            service.Bind(binder, provider);
        }

        return binder.Methods.ToFrozenDictionary(StringComparer.Ordinal);
    });

    internal THandler Find<THandler>(IMethod method)
        where THandler : class => _methods.Value.TryGetValue(method.FullName, out var handler)
            ? (THandler)handler
            : throw new RpcException(new Status(StatusCode.Unimplemented, $"No plane offers {method.FullName}."));
}

/// <summary>A gRPC service that the in-process server offers.</summary>
/// <param name="Bind">Makes the service and offers its methods.</param>
public sealed record InProcessService(Action<ServiceBinderBase, IServiceProvider> Bind);
