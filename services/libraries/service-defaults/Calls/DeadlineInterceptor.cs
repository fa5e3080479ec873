using Grpc.Core;
using Grpc.Core.Interceptors;

namespace Gatehouse.ServiceDefaults.Calls;

/// <summary>
/// Gives every call that has an answer a deadline, so that a silent plane never holds a caller for ever. Watches are exempt: they last as
/// long as both sides live.
/// </summary>
public sealed class DeadlineInterceptor(TimeProvider time) : Interceptor
{
    /// <summary>For calls whose maker set none.</summary>
    public static readonly TimeSpan Default = TimeSpan.FromSeconds(30);

    public override AsyncUnaryCall<TResponse> AsyncUnaryCall<TRequest, TResponse>(
        TRequest request, ClientInterceptorContext<TRequest, TResponse> context, AsyncUnaryCallContinuation<TRequest, TResponse> continuation) =>
        continuation(request, WithDeadline(context));

    public override AsyncClientStreamingCall<TRequest, TResponse> AsyncClientStreamingCall<TRequest, TResponse>(
        ClientInterceptorContext<TRequest, TResponse> context, AsyncClientStreamingCallContinuation<TRequest, TResponse> continuation) =>
        continuation(WithDeadline(context));

    /// <summary>The options with a deadline, their own or the default.</summary>
    public static CallOptions WithDeadline(CallOptions options, TimeProvider time) =>
        options.Deadline is null ? options.WithDeadline((time.GetUtcNow() + Default).UtcDateTime) : options;

    private ClientInterceptorContext<TRequest, TResponse> WithDeadline<TRequest, TResponse>(ClientInterceptorContext<TRequest, TResponse> context)
        where TRequest : class
        where TResponse : class => new(context.Method, context.Host, WithDeadline(context.Options, time));
}
