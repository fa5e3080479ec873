using Gatehouse.AwsWire.Failures;
using Gatehouse.LambdaRunner.Metrics;
using Gatehouse.LambdaRunner.Placing;
using Gatehouse.LambdaRunner.Resolving;
using Gatehouse.ServiceDefaults.Functions;

namespace Gatehouse.LambdaRunner.Invoking;

/// <summary>
/// Runs one event: resolve the function, check the event, take a place under the concurrency limit, find an environment, run.
/// No thread is held while the function runs, so functions may invoke each other as deep as the limit allows.
/// </summary>
internal sealed class Invoker(FunctionDirectory functions, EnvironmentPools pools, ConcurrencyLimits limits, IInvocationMetrics metrics, IIdSource ids, TimeProvider time)
{
    /// <summary>Environments that ended between being found and being used, before we believe that the function cannot run.</summary>
    private const int MostLostPlaces = 10;

    /// <summary>The token ends waiting for an environment; an event that has begun runs to its end, as in Lambda.</summary>
    public async ValueTask<Outcome<InvokeResult>> InvokeAsync(InvokeRequest request, CancellationToken cancellationToken)
    {
        var resolved = await ResolveAsync(request);
        if (!resolved.Succeeded) return resolved.Failure;
        if (Check(resolved.Value, request.Payload, asynchronous: false) is { } failure) return failure;
        return await RunAsync(resolved.Value, request, ids.Next(), cancellationToken);
    }

    /// <summary>Resolves and checks an event that is to run later.</summary>
    public async ValueTask<Outcome<FunctionVersion>> AdmitAsync(InvokeRequest request)
    {
        var resolved = await ResolveAsync(request);
        return resolved.Succeeded && Check(resolved.Value, request.Payload, asynchronous: true) is { } failure ? failure : resolved;
    }

    /// <summary>The version that the event is for: of an alias that shares its traffic, now the one and now the other.</summary>
    private async ValueTask<Outcome<FunctionVersion>> ResolveAsync(InvokeRequest request)
    {
        var resolved = await functions.ResolveAsync(request.Function, request.ExpectedRevision);
        if (resolved.Value?.SharedTraffic is not { } shared || !Draws(shared.Weight)) return resolved;
        var other = await functions.ResolveAsync(request.Function with { Qualifier = shared.Version }, expectedRevision: null);
        // How events are retried is the alias's affair.
        return other.Succeeded ? other.Value with { Events = resolved.Value.Events } : other;
    }

    private bool Draws(double weight)
    {
        Span<byte> random = stackalloc byte[16];
        ids.Next().TryWriteBytes(random);
        return BitConverter.ToUInt32(random) < weight * uint.MaxValue;
    }

    /// <summary>Runs an event that has been checked.</summary>
    public async ValueTask<Outcome<InvokeResult>> RunAsync(
        FunctionVersion function, InvokeRequest request, Guid requestId, CancellationToken cancellationToken)
    {
        if (limits.TryEnter(function, out var lease) is { } throttled)
        {
            metrics.Throttled(function);
            return throttled;
        }

        using var _ = lease;

        var invocation = new Invocation
        {
            RequestId = requestId,
            Payload = request.Payload.IsEmpty ? EmptyEvent : request.Payload,
            InvokedArn = request.Function.InvokedArn,
            TraceId = request.TraceId ?? TraceIds.For(requestId, time.GetUtcNow()),
            ClientContext = request.ClientContext,
            TailLog = request.TailLog,
        };
        for (var attempt = 0; attempt < MostLostPlaces; attempt++)
        {
            switch (await pools.For(function).PlaceAsync(cancellationToken))
            {
                case Placement.Ready ready:
                    var startedAt = time.GetTimestamp();
                    if (!ready.Environment.TryRun(invocation)) continue;
                    var outcome = await invocation.Finished;
                    metrics.Ran(function, time.GetElapsedTime(startedAt), outcome.Failed);
                    return new InvokeResult(outcome, function.Version, requestId);
                case Placement.Crashed crashed:
                    metrics.Ran(function, TimeSpan.Zero, failed: true);
                    return new InvokeResult(crashed.OutcomeFor(requestId), function.Version, requestId);
                case Placement.Refused refused:
                    return refused.Failure;
            }
        }

        return InvokeFailures.Broken("The function's environments end before they take an event.");
    }

    private static ReadOnlyMemory<byte> EmptyEvent { get; } = "{}"u8.ToArray();

    private static AwsFailure? Check(FunctionVersion function, ReadOnlyMemory<byte> payload, bool asynchronous)
    {
        if (function.State is "Pending" or "Failed") return InvokeFailures.NotActive(function.State);
        if (payload.IsEmpty) return null;
        return EventRules.Check(payload.Span, asynchronous ? EventRules.Asynchronous : EventRules.Synchronous) is { } refusal ? InvokeFailures.Of(refusal) : null;
    }
}
