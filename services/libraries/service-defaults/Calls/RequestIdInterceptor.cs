using Grpc.Core;
using Grpc.Core.Interceptors;
using Microsoft.Extensions.Logging;

namespace Gatehouse.ServiceDefaults.Calls;

/// <summary>
/// Carries the request id across planes: into the metadata on the caller's side, out of it and into the log scope on the other.
/// Traces need nothing of us: HTTP/2 carries the trace context.
/// </summary>
public sealed class RequestIdInterceptor(ILogger<RequestIdInterceptor> logger) : Interceptor
{
    private static readonly Func<ILogger, string, IDisposable?> RequestScope = LoggerMessage.DefineScope<string>("request {RequestId}");

    public override AsyncUnaryCall<TResponse> AsyncUnaryCall<TRequest, TResponse>(
        TRequest request, ClientInterceptorContext<TRequest, TResponse> context, AsyncUnaryCallContinuation<TRequest, TResponse> continuation)
    {
        if (RequestIds.Current is not { } id || context.Options.Headers?.Get(RequestIds.Key) is not null)
        {
            return continuation(request, context);
        }

        var headers = new Metadata { { RequestIds.Key, id } };
        foreach (var entry in context.Options.Headers ?? [])
        {
            headers.Add(entry);
        }

        return continuation(request, new ClientInterceptorContext<TRequest, TResponse>(
            context.Method, context.Host, context.Options.WithHeaders(headers)));
    }

    public override async Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
    {
        if (context.RequestHeaders.GetValue(RequestIds.Key) is not { } id)
        {
            return await continuation(request, context);
        }

        RequestIds.Current = id;
        using (RequestScope(logger, id))
        {
            return await continuation(request, context);
        }
    }
}
