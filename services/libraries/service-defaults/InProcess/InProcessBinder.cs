using Grpc.Core;
using Grpc.Core.Interceptors;

namespace Gatehouse.ServiceDefaults.InProcess;

/// <summary>Collects what generated services and operation catalogs offer, each method behind the server's interceptor.</summary>
internal sealed class InProcessBinder(Interceptor interceptor) : ServiceBinderBase
{
    public Dictionary<string, object> Methods { get; } = new(StringComparer.Ordinal);

    public override void AddMethod<TRequest, TResponse>(Method<TRequest, TResponse> method, UnaryServerMethod<TRequest, TResponse>? handler) =>
        Methods.Add(method.FullName, new UnaryMethod<TRequest, TResponse>(
            (request, context) => interceptor.UnaryServerHandler(request, context, handler!)));

    public override void AddMethod<TRequest, TResponse>(
        Method<TRequest, TResponse> method, ServerStreamingServerMethod<TRequest, TResponse>? handler) =>
        Methods.Add(method.FullName, (ServerStreamingServerMethod<TRequest, TResponse>)((request, stream, context) =>
            interceptor.ServerStreamingServerHandler(request, stream, context, handler!)));

    public override void AddMethod<TRequest, TResponse>(
        Method<TRequest, TResponse> method, ClientStreamingServerMethod<TRequest, TResponse>? handler) =>
        Methods.Add(method.FullName, (ClientStreamingServerMethod<TRequest, TResponse>)((stream, context) =>
            interceptor.ClientStreamingServerHandler(stream, context, handler!)));
}

/// <summary>A unary method whose caller may know its messages only by their interface.</summary>
internal interface IUnaryMethod
{
    Task<object> InvokeAsync(object request, ServerCallContext context);
}

internal sealed class UnaryMethod<TRequest, TResponse>(UnaryServerMethod<TRequest, TResponse> handler) : IUnaryMethod
    where TRequest : class
    where TResponse : class
{
    public async Task<object> InvokeAsync(object request, ServerCallContext context) => await handler((TRequest)request, context);
}
