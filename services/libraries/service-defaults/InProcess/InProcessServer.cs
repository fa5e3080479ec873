using System.Collections.Frozen;
using Gatehouse.ServiceDefaults.Calls;
using Grpc.Core;

namespace Gatehouse.ServiceDefaults.InProcess;

/// <summary>
/// The methods that the planes of this process offer. Services are bound at the first call: planes call each other in both
/// directions, so none can wait for the others to be made.
/// </summary>
public sealed class InProcessServer(IEnumerable<InProcessService> services, FailureInterceptor failures, IServiceProvider provider)
{
    private readonly Lazy<FrozenDictionary<string, object>> _methods = new(() =>
    {
        var methods = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var service in services) service.Bind(new InProcessBinder(methods, failures, service.RunsInPlace), provider);
        return methods.ToFrozenDictionary(StringComparer.Ordinal);
    });

    internal FailureInterceptor Failures => failures;

    internal THandler Find<THandler>(IMethod method)
        where THandler : class => _methods.Value.TryGetValue(method.FullName, out var handler)
            ? (THandler)handler
            : throw new RpcException(new Status(StatusCode.Unimplemented, $"No plane offers {method.FullName}."));
}

/// <summary>A gRPC service that the in-process server offers.</summary>
/// <param name="Bind">Makes the service and offers its methods.</param>
public sealed record InProcessService(Action<ServiceBinderBase, IServiceProvider> Bind)
{
    /// <summary>
    /// Whether its unary handlers may run on the caller's thread, which often serves sockets: they never wait for a disk or a lock that is
    /// held for long. All others run on a thread of the pool.
    /// </summary>
    public bool RunsInPlace { get; init; }
}
