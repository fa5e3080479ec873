using System.Diagnostics.CodeAnalysis;
using Grpc.Core;

namespace Gatehouse.ServiceDefaults.InProcess;

/// <summary>One call: its deadline, its cancellation, and how it ended.</summary>
[SuppressMessage("Design", "CA1001", Justification = "The source's timer and registration are let go when the call ends.")]
internal sealed class InProcessCallContext : ServerCallContext
{
    private readonly CancellationTokenSource _ended;
    private readonly CancellationTokenRegistration _callerGoes;
    private volatile bool _cancelled;

    public InProcessCallContext(string method, CallOptions options, TimeProvider time)
    {
        MethodCore = method;
        RequestHeadersCore = options.Headers ?? [];
        DeadlineCore = options.Deadline ?? DateTime.MaxValue;
        _ended = options.Deadline is { } deadline ? new CancellationTokenSource(Left(deadline, time), time) : new CancellationTokenSource();
        _callerGoes = options.CancellationToken.UnsafeRegister(static context => ((InProcessCallContext)context!).Cancel(), this);
    }

    protected override string MethodCore { get; }

    protected override string HostCore => "in-process";

    protected override string PeerCore => "in-process";

    protected override DateTime DeadlineCore { get; }

    protected override Metadata RequestHeadersCore { get; }

    protected override CancellationToken CancellationTokenCore => _ended.Token;

    protected override Metadata ResponseTrailersCore { get; } = [];

    protected override Status StatusCore { get; set; }

    protected override WriteOptions? WriteOptionsCore { get; set; }

    protected override AuthContext AuthContextCore { get; } = new(null, []);

    protected override ContextPropagationToken CreatePropagationTokenCore(ContextPropagationOptions? options) =>
        throw new NotSupportedException("Deadlines are passed on explicitly.");

    protected override Task WriteResponseHeadersAsyncCore(Metadata responseHeaders) => Task.CompletedTask;

    /// <summary>What disposing the client's call does.</summary>
    public void Cancel()
    {
        _cancelled = true;
        _ended.Cancel();
    }

    /// <summary>Waits for the handler, but no longer than the call lasts: a handler that ignores its token cannot hold the caller.</summary>
    public Task WithinDeadlineAsync(Task handler) => handler.WaitAsync(_ended.Token);

    /// <inheritdoc cref="WithinDeadlineAsync(Task)"/>
    public Task<T> WithinDeadlineAsync<T>(Task<T> handler) => handler.IsCompleted ? handler : handler.WaitAsync(_ended.Token);

    /// <summary>Why a call that was cut short ended.</summary>
    public RpcException Ended() => _cancelled
        ? new RpcException(new Status(StatusCode.Cancelled, "The call was cancelled."))
        : new RpcException(new Status(StatusCode.DeadlineExceeded, "The deadline passed."));

    /// <summary>Runs the call and lets it end as a gRPC call ends: with a status, and with nothing but an <see cref="RpcException"/>.</summary>
    public async Task<T> ObserveAsync<T>(Func<Task<T>> call)
    {
        try
        {
            return await call();
        }
        catch (OperationCanceledException) when (_ended.IsCancellationRequested)
        {
            var ended = Ended();
            Status = ended.Status;
            throw ended;
        }
        catch (RpcException failure)
        {
            Status = failure.Status;
            foreach (var trailer in failure.Trailers)
            {
                ResponseTrailers.Add(trailer);
            }

            throw;
        }
        finally
        {
            _callerGoes.Dispose();
            _ended.CancelAfter(Timeout.InfiniteTimeSpan);
        }
    }

    private static TimeSpan Left(DateTime deadline, TimeProvider time)
    {
        var left = deadline.ToUniversalTime() - time.GetUtcNow().UtcDateTime;
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }
}
