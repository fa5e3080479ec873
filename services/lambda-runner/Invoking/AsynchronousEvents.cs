using Gatehouse.AwsWire.Failures;
using Gatehouse.LambdaRunner.Resolving;
using Gatehouse.ServiceDefaults.Background;

namespace Gatehouse.LambdaRunner.Invoking;

/// <summary>
/// Events that callers do not wait for. A function that fails gets its event again after one and after two minutes, with the same
/// request id; a throttled or broken runner tries again after 1 s, 2 s, 4 s and so on up to 5 minutes, for
/// six hours. A function may have it otherwise, and may have another function told how its events end.
/// https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html. Events are kept in memory: they end with the runner.
/// </summary>
internal sealed class AsynchronousEvents(Invoker invoker, LambdaRunnerOptions options, IIdSource ids, TimeProvider time, ILogger<AsynchronousEvents> logger)
    : IHostedService, IDisposable
{
    /// <summary>Asynchronous events that run at once: a burst of them leaves the machine to those whose caller waits.</summary>
    private const int MostAtOnce = 100;
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);

    private readonly OwnedTasks _accepted = new();
    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _turns = new(MostAtOnce);
    private readonly CancellationTokenSource _stopping = new();

    /// <summary>The event's request id: it is checked, accepted and will run. Or why not.</summary>
    public async ValueTask<Outcome<InvokeResult>> AcceptAsync(InvokeRequest request)
    {
        var admitted = await invoker.AdmitAsync(request);
        if (!admitted.Succeeded) return admitted.Failure;

        // The caller's buffer is the caller's again when we return.
        var kept = request with { Payload = request.Payload.ToArray() };
        var requestId = ids.Next();
        lock (_gate)
        {
            if (_stopping.IsCancellationRequested) return InvokeFailures.ShuttingDown;
            if (_accepted.Count >= options.AsynchronousEventLimit) return InvokeFailures.AccountThrottled;
            var run = Task.Run(() => RunAsync(admitted.Value, kept, requestId, _stopping.Token), CancellationToken.None);
            _accepted.Own(run);
        }

        return new InvokeResult(InvocationOutcome.Result(default), admitted.Value.Version, requestId);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        lock (_gate) _stopping.Cancel();
        await _accepted.WhenDoneAsync().WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose()
    {
        _turns.Dispose();
        _stopping.Dispose();
    }

    private async Task RunAsync(FunctionVersion function, InvokeRequest request, Guid requestId, CancellationToken stopping)
    {
        var acceptedAt = time.GetTimestamp();
        var failures = 0;
        var throttles = 0;
        var condition = EventOutcomeRecord.EventAgeExceeded;
        InvokeResult? last = null;
        try
        {
            while (time.GetElapsedTime(acceptedAt) < function.Events.OldestAge)
            {
                if (function.ReservedConcurrency == 0)
                {
                    condition = EventOutcomeRecord.ZeroReservedConcurrency;
                    break;
                }

                var result = await TakeTurnAsync(request, requestId, stopping);
                last = result.Value ?? last;
                if (result.Succeeded && !result.Value.Outcome.Failed)
                {
                    await TellAsync(function.Events.OnSuccess, function, request, requestId, EventOutcomeRecord.Success, failures + 1, last);
                    return;
                }

                if (result.Succeeded && ++failures > function.Events.MostRetries)
                {
                    condition = EventOutcomeRecord.RetriesExhausted;
                    break;
                }

                var backoff = TimeSpan.FromSeconds(Math.Pow(2, Math.Min(throttles, 16)));
                var pause = result.Succeeded ? options.RetryDelay * failures : backoff < LongestPause ? backoff : LongestPause;
                if (!result.Succeeded) throttles++;
                await Task.Delay(pause, time, stopping);
            }

            await TellAsync(function.Events.OnFailure, function, request, requestId, condition, failures, last);
            RunnerLog.EventDropped(logger, requestId, function.Arn);
        }
        catch (OperationCanceledException)
        {
            RunnerLog.EventAbandoned(logger, requestId, function.Arn);
        }
        catch (Exception bug) when (!stopping.IsCancellationRequested)
        {
            // Nobody waits for it who could be told.
            RunnerLog.EventLost(logger, requestId, function.Arn, bug);
        }
    }

    /// <summary>Tells a destination. Functions are called; nothing else is reached from here, which the control-plane said when it was set.</summary>
    private async Task TellAsync(
        string? destination, FunctionVersion function, InvokeRequest request, Guid requestId, string condition, int count, InvokeResult? last)
    {
        if (destination is null) return;
        if (!FunctionName.TryParseArn(destination, out var told))
        {
            RunnerLog.DestinationNotReached(logger, destination, requestId);
            return;
        }

        var record = EventOutcomeRecord.Write(function, request, requestId, condition, count, last, time.GetUtcNow());
        var accepted = await AcceptAsync(new InvokeRequest(told, record));
        if (!accepted.Succeeded) RunnerLog.DestinationNotReached(logger, destination, requestId);
    }

    private async Task<Outcome<InvokeResult>> TakeTurnAsync(InvokeRequest request, Guid requestId, CancellationToken stopping)
    {
        await _turns.WaitAsync(stopping);
        try
        {
            // Asked anew each time: code may have been mended between two tries.
            var now = await invoker.AdmitAsync(request);
            return now.Succeeded ? await invoker.RunAsync(now.Value, request, requestId, stopping) : now.Failure;
        }
        finally
        {
            _turns.Release();
        }
    }
}
