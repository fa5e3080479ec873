using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Google.Protobuf;
using Grpc.Core;
using Microsoft.Extensions.DependencyInjection;

namespace Gatehouse.ServiceDefaults.Operations;

/// <summary>
/// The operations of one AWS service that this plane carries out, one line each. A declared rpc that is not in the catalog
/// answers UNIMPLEMENTED, which the edge tells callers as 501 by the operation's name.
/// </summary>
/// <param name="serviceFullName">The service as its proto names it.</param>
/// <param name="check">What every request must satisfy before its handler sees it; null when handlers check all themselves.</param>
public sealed class OperationCatalog(string serviceFullName, Func<IMessage, AwsFailure?>? check = null)
{
    private readonly List<Action<ServiceBinderBase, IServiceProvider>> _bindings = [];
    private readonly Dictionary<string, Func<IServiceProvider, IOperationCall>> _calls = new(StringComparer.Ordinal);

    /// <summary>The service as its proto names it.</summary>
    public string ServiceFullName => serviceFullName;

    /// <summary>The service as its proto names it.</summary>
    public string Service => serviceFullName;

    /// <summary>Names of the operations added so far.</summary>
    public IReadOnlyCollection<string> Names => _calls.Keys;

    /// <summary>How each operation is called from within the plane, made by dependency injection.</summary>
    internal IReadOnlyDictionary<string, Func<IServiceProvider, IOperationCall>> Calls => _calls;

    /// <summary>Adds an operation; its handler is made by dependency injection, once.</summary>
    public OperationCatalog Add<THandler, TRequest, TResponse>()
        where THandler : class, IOperation<TRequest, TResponse>
        where TRequest : class, IMessage<TRequest>, new()
        where TResponse : class, IMessage<TResponse>, new()
        => Add(typeof(THandler).Name, services => ActivatorUtilities.CreateInstance<THandler>(services));

    /// <summary>Adds an operation by its name: for those that share one handler and differ in what it is made with.</summary>
    public OperationCatalog Add<TRequest, TResponse>(string name, Func<IServiceProvider, IOperation<TRequest, TResponse>> make)
        where TRequest : class, IMessage<TRequest>, new()
        where TResponse : class, IMessage<TResponse>, new()
    {
        if (!_calls.TryAdd(name, services => new OperationCall<TRequest, TResponse>(make(services), check)))
        {
            throw new InvalidOperationException($"{serviceFullName} has {name} twice.");
        }

        var method = new Method<TRequest, TResponse>(
            MethodType.Unary, serviceFullName, name, MessageMarshaller<TRequest>.Instance, MessageMarshaller<TResponse>.Instance);
        _bindings.Add((binder, services) =>
        {
            var handler = make(services);
            binder.AddMethod(method, (request, context) => RunAsync(handler, request, context));
        });
        return this;
    }

    /// <summary>Makes the handlers and offers them to a server, be it gRPC's or the in-process one.</summary>
    public void Bind(ServiceBinderBase binder, IServiceProvider services)
    {
        foreach (var bind in _bindings)
        {
            bind(binder, services);
        }
    }

    private async Task<TResponse> RunAsync<TRequest, TResponse>(
        IOperation<TRequest, TResponse> handler, TRequest request, ServerCallContext context)
        where TRequest : class, IMessage<TRequest>
        where TResponse : class, IMessage<TResponse>
    {
        if (check?.Invoke(request) is { } refusal)
        {
            throw refusal.ToRpcException();
        }

        var outcome = await handler.HandleAsync(request, CallScope.From(context.RequestHeaders), context.CancellationToken);
        return outcome.Succeeded ? outcome.Value : throw outcome.Failure.ToRpcException();
    }
}
