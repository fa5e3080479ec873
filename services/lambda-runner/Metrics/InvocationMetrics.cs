using System.Collections.Concurrent;
using Gatehouse.LambdaRunner.Resolving;
using Gatehouse.Protocol;
using Grpc.Core;

namespace Gatehouse.LambdaRunner.Metrics;

/// <summary>
/// Counts what functions do, minute by minute, and reports it every few seconds: Lambda's Invocations, Errors, Throttles and Duration.
/// https://docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics.html. Nobody waits for it; figures that cannot be reported are dropped.
/// </summary>
internal sealed class InvocationMetrics(Protocol.Metrics.MetricsClient metrics, TimeProvider time, ILogger<InvocationMetrics> logger)
    : BackgroundService, IInvocationMetrics
{
    private const int MostCounters = 10_000;
    private const int SecondsPerMinute = 60;
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private ConcurrentDictionary<FunctionMinute, InvocationCounter> _counters = new();

    public void Ran(FunctionVersion function, TimeSpan duration, bool failed) => CounterOf(function)?.Ran(duration.TotalMilliseconds, failed);

    public void Throttled(FunctionVersion function) => CounterOf(function)?.Throttled();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Interval, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await ReportAsync();
        }
    }

    private InvocationCounter? CounterOf(FunctionVersion function)
    {
        var now = time.GetUtcNow().ToUnixTimeSeconds();
        var key = new FunctionMinute(function.AccountId, function.Region, function.Name, now - (now % SecondsPerMinute));
        var counters = _counters;
        return counters.TryGetValue(key, out var counter) ? counter
            : counters.Count < MostCounters ? counters.GetOrAdd(key, static _ => new InvocationCounter())
            : null;
    }

    private async Task ReportAsync()
    {
        // An event that ends just now may still be counted into the former dictionary: it is then counted in this report or not at all.
        var counters = Interlocked.Exchange(ref _counters, new ConcurrentDictionary<FunctionMinute, InvocationCounter>());
        if (counters.IsEmpty) return;

        var request = new ReportMetricsRequest();
        foreach (var (key, counter) in counters) request.Samples.Add(counter.ToSamples(key));
        try
        {
            await metrics.ReportAsync(request, deadline: (time.GetUtcNow() + Patience).UtcDateTime);
        }
        catch (RpcException exception)
        {
            RunnerLog.MetricsLost(logger, request.Samples.Count, exception.StatusCode);
        }
    }
}

/// <summary>A function and a minute, in seconds since 1970.</summary>
internal sealed record FunctionMinute(string AccountId, string Region, string Function, long Minute);
