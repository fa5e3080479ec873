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
        Method<TRequest, TResponse> method, string? host, CallOptions options, TRequest request)
    {
        var context = new InProcessCallContext(method.FullName, options, time);
        var response = RunUnaryAsync<TRequest, TResponse>(method, request, context);
        return new AsyncUnaryCall<TResponse>(response, NoHeaders, () => context.Status, () => context.ResponseTrailers, context.Cancel);
    }

    public override AsyncServerStreamingCall<TResponse> AsyncServerStreamingCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions options, TRequest request)
    {
        var context = new InProcessCallContext(method.FullName, options, time);
        var responses = new InProcessStream<TResponse>();
        var run = RunServerStreamingAsync(method, request, responses, context);
        return new AsyncServerStreamingCall<TResponse>(
            responses.ReadUntil(run, context), NoHeaders, () => context.Status, () => context.ResponseTrailers, context.Cancel);
    }

    public override AsyncClientStreamingCall<TRequest, TResponse> AsyncClientStreamingCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions options)
    {
        var context = new InProcessCallContext(method.FullName, options, time);
        var requests = new InProcessStream<TRequest>();
        var response = RunClientStreamingAsync(method, requests, context);
        return new AsyncClientStreamingCall<TRequest, TResponse>(
            requests, response, NoHeaders, () => context.Status, () => context.ResponseTrailers, context.Cancel);
    }

    public override AsyncDuplexStreamingCall<TRequest, TResponse> AsyncDuplexStreamingCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions options) =>
        throw new RpcException(new Status(StatusCode.Unimplemented, "No plane offers duplex streams."));

    public override TResponse BlockingUnaryCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions options, TRequest request) =>
        throw new NotSupportedException("Planes call each other asynchronously.");

    private static Task<Metadata> NoHeaders { get; } = Task.FromResult(new Metadata());

    private async Task<TResponse> RunUnaryAsync<TRequest, TResponse>(
        Method<TRequest, TResponse> method, TRequest request, InProcessCallContext context)
        where TRequest : class
        where TResponse : class
    {
        return await context.ObserveAsync(async () =>
        {
            var handler = server.Find<IUnaryMethod>(method);
            var response = await context.WithinDeadlineAsync(handler.InvokeAsync(MessageCopy.Of(request), context));
            return MessageCopy.Of((TResponse)response);
        });
    }

    private async Task RunServerStreamingAsync<TRequest, TResponse>(
        Method<TRequest, TResponse> method, TRequest request, InProcessStream<TResponse> responses, InProcessCallContext context)
        where TRequest : class
        where TResponse : class
    {
        try
        {
            await context.ObserveAsync(async () =>
            {
                var handler = server.Find<ServerStreamingServerMethod<TRequest, TResponse>>(method);
                await context.WithinDeadlineAsync(handler(MessageCopy.Of(request), responses.WriterFor(context), context));
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
            var handler = server.Find<ClientStreamingServerMethod<TRequest, TResponse>>(method);
            var response = handler(requests.ReadUntil(Task.CompletedTask, context), context);
            await context.WithinDeadlineAsync(response);
            return MessageCopy.Of(await response);
        });
    }
}
