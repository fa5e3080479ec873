using System.Diagnostics.CodeAnalysis;
using Grpc.Core;

namespace Gatehouse.ServiceDefaults.InProcess;

/// <summary>One call: its deadline, its cancellation, and how it ended.</summary>
[SuppressMessage("Design", "CA1001", Justification = "What it holds is let go when the call is closed.")]
internal class InProcessCallContext : ServerCallContext
{
    private static readonly AuthContext Nobody = new(null, []);

    private readonly CancellationTokenSource _ended = new();
    private readonly CancellationTokenRegistration _callerGoes;
    private readonly ITimer? _deadline;
    private volatile bool _cancelled;
    private volatile bool _closed;

    public InProcessCallContext(string method, CallOptions options, TimeProvider time)
    {
        MethodCore = method;
        RequestHeadersCore = options.Headers ?? Metadata.Empty;
        DeadlineCore = options.Deadline ?? DateTime.MaxValue;
        if (options.Deadline is { } deadline)
        {
            _deadline = time.CreateTimer(static call => ((InProcessCallContext)call!).End(), this, Left(deadline, time), Timeout.InfiniteTimeSpan);
        }

        _callerGoes = options.CancellationToken.UnsafeRegister(static call => ((InProcessCallContext)call!).Cancel(), this);
    }

    /// <summary>What a call without a wire has of response headers.</summary>
    public static Task<Metadata> NoHeaders { get; } = Task.FromResult(Metadata.Empty);

    protected override string MethodCore { get; }

    protected override string HostCore => "in-process";

    protected override string PeerCore => "in-process";

    protected override DateTime DeadlineCore { get; }

    protected override Metadata RequestHeadersCore { get; }

    protected override CancellationToken CancellationTokenCore => _ended.Token;

    protected override Metadata ResponseTrailersCore => field ??= [];

    protected override Status StatusCore { get; set; }

    protected override WriteOptions? WriteOptionsCore { get; set; }

    protected override AuthContext AuthContextCore => Nobody;

    protected override ContextPropagationToken CreatePropagationTokenCore(ContextPropagationOptions? options) =>
        throw new NotSupportedException("Deadlines are passed on explicitly.");

    protected override Task WriteResponseHeadersAsyncCore(Metadata responseHeaders) => Task.CompletedTask;

    /// <summary>What disposing the client's call does.</summary>
    public void Cancel()
    {
        if (_closed) return;
        _cancelled = true;
        End();
    }

    /// <summary>Waits for the handler of a stream, but no longer than the call lasts.</summary>
    public Task WithinDeadlineAsync(Task handler) => handler.WaitAsync(_ended.Token);

    /// <summary>Why a call that was cut short ended.</summary>
    public RpcException Ended() => _cancelled
        ? new RpcException(new Status(StatusCode.Cancelled, "The call was cancelled."))
        : new RpcException(new Status(StatusCode.DeadlineExceeded, "The deadline passed."));

    /// <summary>Runs a stream's call and lets it end as a gRPC call ends: with a status, and with nothing but an <see cref="RpcException"/>.</summary>
    public async Task<T> ObserveAsync<T>(Func<Task<T>> call)
    {
        try
        {
            return await call();
        }
        catch (Exception exception) when (exception is RpcException || (exception is OperationCanceledException && _ended.IsCancellationRequested))
        {
            throw Fail(exception);
        }
        finally
        {
            Close();
        }
    }

    /// <summary>The call was cut short.</summary>
    protected virtual void OnEnded(RpcException ending)
    {
    }

    /// <summary>Notes the status with which the call fails, and gives what its caller is to see.</summary>
    protected RpcException Fail(Exception exception)
    {
        var failure = exception as RpcException ?? Ended();
        Status = failure.Status;
        foreach (var trailer in failure.Trailers) ResponseTrailers.Add(trailer);
        return failure;
    }

    /// <summary>The call is over: nothing can end it any more.</summary>
    protected void Close()
    {
        _closed = true;
        _callerGoes.Unregister();
        _deadline?.Dispose();
    }

    private static TimeSpan Left(DateTime deadline, TimeProvider time)
    {
        var left = deadline.ToUniversalTime() - time.GetUtcNow().UtcDateTime;
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    private void End()
    {
        _ended.Cancel();
        var ending = Ended();
        Status = ending.Status;
        OnEnded(ending);
    }
}
