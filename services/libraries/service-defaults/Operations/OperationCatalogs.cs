using Grpc.AspNetCore.Server.Model;
using Grpc.Core;

namespace Gatehouse.ServiceDefaults.Operations;

/// <summary>All operation catalogs of a plane: the service type under which gRPC's server offers them.</summary>
public sealed class OperationCatalogs(IReadOnlyList<OperationCatalog> catalogs)
{
    /// <summary>The catalog of a service, by its package; null when this plane serves none.</summary>
    internal OperationCatalog? Find(string service) => catalogs.FirstOrDefault(
        catalog => catalog.ServiceFullName.StartsWith($"gatehouse.aws.{service}.", StringComparison.Ordinal));

    /// <summary>Offers every operation of every catalog.</summary>
    public void Bind(ServiceBinderBase binder, IServiceProvider services)
    {
        foreach (var catalog in catalogs)
        {
            catalog.Bind(binder, services);
        }
    }
}

/// <summary>Tells gRPC's server of operations that no generated service class declares.</summary>
internal sealed class OperationMethodProvider(OperationCatalogs catalogs, IServiceProvider services) : IServiceMethodProvider<OperationCatalogs>
{
    public void OnServiceMethodDiscovery(ServiceMethodProviderContext<OperationCatalogs> context) =>
        catalogs.Bind(new Binder(context), services);

    private sealed class Binder(ServiceMethodProviderContext<OperationCatalogs> context) : ServiceBinderBase
    {
        public override void AddMethod<TRequest, TResponse>(Method<TRequest, TResponse> method, UnaryServerMethod<TRequest, TResponse>? handler) =>
            context.AddUnaryMethod(method, [], (_, request, call) => handler!(request, call));
    }
}
