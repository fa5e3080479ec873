using Grpc.Core;
using Grpc.Core.Interceptors;
using Microsoft.Extensions.Logging;

namespace Gatehouse.ServiceDefaults.Calls;

/// <summary>
/// Server side of every call: what is not an expected failure leaves as INTERNAL with nothing of the exception in it, and is logged here,
/// once.
/// </summary>
public sealed class FailureInterceptor(ILogger<FailureInterceptor> logger) : Interceptor
{
    public override async Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            return await continuation(request, context);
        }
        catch (Exception exception) when (IsUnexpected(exception, context))
        {
            throw Unexpected(exception, context);
        }
    }

    public override async Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request, IServerStreamWriter<TResponse> responseStream, ServerCallContext context,
        ServerStreamingServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            await continuation(request, responseStream, context);
        }
        catch (Exception exception) when (IsUnexpected(exception, context))
        {
            throw Unexpected(exception, context);
        }
    }

    public override async Task<TResponse> ClientStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream, ServerCallContext context, ClientStreamingServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            return await continuation(new CallersStream<TRequest>(requestStream), context);
        }
        catch (Exception exception) when (IsUnexpected(exception, context))
        {
            throw Unexpected(exception, context);
        }
    }

    /// <summary>What a caller may see in place of what was thrown.</summary>
    public Exception ForCaller(Exception exception, ServerCallContext context) =>
        IsUnexpected(exception, context) ? Unexpected(exception, context) : exception;

    private static bool IsUnexpected(Exception exception, ServerCallContext context) =>
        exception is not RpcException && !(exception is OperationCanceledException && context.CancellationToken.IsCancellationRequested);

    private RpcException Unexpected(Exception exception, ServerCallContext context)
    {
        logger.CallFailed(exception, context.Method, RequestIds.Of(context.RequestHeaders));
        return new RpcException(new Status(StatusCode.Internal, "The plane failed; its log says why."));
    }
}
