using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Gatehouse.ServiceDefaults.Operations;

/// <summary>
/// Finds this plane's own operations by service and name, for operations that are made of others: CloudFormation's resources are.
/// </summary>
public sealed class OperationDirectory(OperationCatalogs catalogs, IServiceProvider services)
{
    private readonly ConcurrentDictionary<(string Service, string Operation), IOperationCall?> _calls = new();

    /// <summary>False: the operation is not emulated.</summary>
    /// <param name="service">The service's package without what all have in common: <c>apigatewayv2</c>.</param>
    /// <param name="operation">AWS's name of the operation.</param>
    /// <param name="call">How to call it.</param>
    public bool TryFind(string service, string operation, [NotNullWhen(true)] out IOperationCall? call)
    {
        call = _calls.GetOrAdd((service, operation), Make);
        return call is not null;
    }

    private IOperationCall? Make((string Service, string Operation) name) =>
        catalogs.Find(name.Service)?.Calls.GetValueOrDefault(name.Operation)?.Invoke(services);
}
