using Grpc.Core;

namespace Gatehouse.ServiceDefaults.InProcess;

/// <summary>
/// One unary call. Its response is settled by whichever comes first: the handler's answer, the deadline, or a caller who leaves. So a
/// handler that ignores its token cannot hold the caller.
/// </summary>
internal sealed class InProcessUnaryCall<TRequest, TResponse>(Method<TRequest, TResponse> method, CallOptions options, TimeProvider time)
    : InProcessCallContext(method.FullName, options, time)
    where TRequest : class
    where TResponse : class
{
    // The caller goes on where the answer is given: most calls cost no change of threads.
    private readonly TaskCompletionSource<TResponse> _response = new();

    /// <summary>The call as its caller holds it.</summary>
    public AsyncUnaryCall<TResponse> Start(InProcessServer server, TRequest request)
    {
        _ = RunAsync(server, request);
        return new AsyncUnaryCall<TResponse>(
            _response.Task,
            static _ => NoHeaders,
            static call => ((InProcessCallContext)call).Status,
            static call => ((InProcessCallContext)call).ResponseTrailers,
            static call => ((InProcessCallContext)call).Cancel(),
            this);
    }

    protected override void OnEnded(RpcException ending) => _response.TrySetException(ending);

    private async Task RunAsync(InProcessServer server, TRequest request)
    {
        try
        {
            var handler = server.Find<IUnaryMethod>(method);
            var copy = MessageCopy.Of(request);
            if (!handler.RunsInPlace) await Task.Yield();

            var response = handler is UnaryMethod<TRequest, TResponse> known
                ? await known.InvokeAsync(copy, this)
                : (TResponse)await handler.InvokeAsync(copy, this);
            Close();
            _response.TrySetResult(MessageCopy.Of(response));
        }
        catch (Exception exception)
        {
            Close();
            _response.TrySetException(Fail(server.Failures.ForCaller(exception, this)));
        }
    }
}
