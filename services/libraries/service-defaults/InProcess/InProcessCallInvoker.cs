using Gatehouse.ServiceDefaults.Calls;
using Grpc.Core;

namespace Gatehouse.ServiceDefaults.InProcess;

/// <summary>
/// A gRPC channel without a wire, for planes that share a process. Callers and services are the generated ones and notice no
/// difference: deadlines, cancellation, statuses, trailers and backpressure of streams are as over a socket, and messages are
/// copied at the border, so that neither side ever sees the other change one.
/// </summary>
/// <remarks>
/// <code>
/// generated client → CallInvoker → copy → server interceptor → generated service
///                        ▲                                          │
///                        └──────────── copy ◄───────────────────────┘
/// </code>
/// </remarks>
public sealed class InProcessCallInvoker(InProcessServer server, TimeProvider time) : CallInvoker
{
    public override AsyncUnaryCall<TResponse> AsyncUnaryCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions options, TRequest request) =>
        new InProcessUnaryCall<TRequest, TResponse>(method, DeadlineInterceptor.WithDeadline(options, time), time).Start(server, request);

    public override AsyncServerStreamingCall<TResponse> AsyncServerStreamingCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions options, TRequest request)
    {
        var context = new InProcessCallContext(method.FullName, options, time);
        var responses = new InProcessStream<TResponse>();
        var run = RunServerStreamingAsync(method, request, responses, context);
        return new AsyncServerStreamingCall<TResponse>(
            responses.ReadUntil(run, context), InProcessCallContext.NoHeaders, () => context.Status, () => context.ResponseTrailers, context.Cancel);
    }

    public override AsyncClientStreamingCall<TRequest, TResponse> AsyncClientStreamingCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions options)
    {
        var context = new InProcessCallContext(method.FullName, DeadlineInterceptor.WithDeadline(options, time), time);
        var requests = new InProcessStream<TRequest>();
        var response = RunClientStreamingAsync(method, requests, context);
        return new AsyncClientStreamingCall<TRequest, TResponse>(
            requests, response, InProcessCallContext.NoHeaders, () => context.Status, () => context.ResponseTrailers, context.Cancel);
    }

    public override AsyncDuplexStreamingCall<TRequest, TResponse> AsyncDuplexStreamingCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions options) =>
        throw new RpcException(new Status(StatusCode.Unimplemented, "No plane offers duplex streams."));

    public override TResponse BlockingUnaryCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions options, TRequest request) =>
        throw new NotSupportedException("Planes call each other asynchronously.");

    private async Task RunServerStreamingAsync<TRequest, TResponse>(
        Method<TRequest, TResponse> method, TRequest request, InProcessStream<TResponse> responses, InProcessCallContext context)
        where TRequest : class
        where TResponse : class
    {
        try
        {
            await context.ObserveAsync(async () =>
            {
                var copy = MessageCopy.Of(request);
                await Task.Yield();
                var handler = server.Find<ServerStreamingServerMethod<TRequest, TResponse>>(method);
                await context.WithinDeadlineAsync(handler(copy, responses.WriterFor(context), context));
                return responses;
            });
        }
        finally
        {
            responses.Complete();
        }
    }

    private async Task<TResponse> RunClientStreamingAsync<TRequest, TResponse>(
        Method<TRequest, TResponse> method, InProcessStream<TRequest> requests, InProcessCallContext context)
        where TRequest : class
        where TResponse : class
    {
        return await context.ObserveAsync(async () =>
        {
            await Task.Yield();
            var handler = server.Find<ClientStreamingServerMethod<TRequest, TResponse>>(method);
            var response = handler(requests.ReadUntil(Task.CompletedTask, context), context);
            await context.WithinDeadlineAsync(response);
            return MessageCopy.Of(await response);
        });
    }
}
