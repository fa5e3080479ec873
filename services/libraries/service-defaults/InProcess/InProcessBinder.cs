using Grpc.Core;
using Grpc.Core.Interceptors;

namespace Gatehouse.ServiceDefaults.InProcess;

/// <summary>Collects what one service offers. Handlers of streams run behind the server's interceptor; a unary call does its work itself.</summary>
internal sealed class InProcessBinder(Dictionary<string, object> methods, Interceptor interceptor, bool runsInPlace) : ServiceBinderBase
{
    public override void AddMethod<TRequest, TResponse>(Method<TRequest, TResponse> method, UnaryServerMethod<TRequest, TResponse>? handler) =>
        methods.Add(method.FullName, new UnaryMethod<TRequest, TResponse>(handler!, runsInPlace));

    public override void AddMethod<TRequest, TResponse>(
        Method<TRequest, TResponse> method, ServerStreamingServerMethod<TRequest, TResponse>? handler) =>
        methods.Add(method.FullName, (ServerStreamingServerMethod<TRequest, TResponse>)((request, stream, context) =>
            interceptor.ServerStreamingServerHandler(request, stream, context, handler!)));

    public override void AddMethod<TRequest, TResponse>(
        Method<TRequest, TResponse> method, ClientStreamingServerMethod<TRequest, TResponse>? handler) =>
        methods.Add(method.FullName, (ClientStreamingServerMethod<TRequest, TResponse>)((stream, context) =>
            interceptor.ClientStreamingServerHandler(stream, context, handler!)));
}
