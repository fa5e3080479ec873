using Gatehouse.LambdaRunner.Placing;
using Gatehouse.Protocol;
using Grpc.Core;

namespace Gatehouse.LambdaRunner.Resolving;

/// <summary>
/// Follows the control-plane's word of changed functions: what was resolved is forgotten and environments that run something
/// else by now retire. While the stream is lost, functions run as they were known.
/// </summary>
internal sealed class FunctionWatcher(
    Functions.FunctionsClient functions,
    FunctionDirectory directory,
    EnvironmentPools pools,
    LambdaRunnerOptions options,
    IHostApplicationLifetime lifetime,
    TimeProvider time,
    ILogger<FunctionWatcher> logger) : BackgroundService
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var pause = ShortestPause;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                using var watch = functions.Watch(new WatchFunctionsRequest { RunnerId = options.RunnerId }, cancellationToken: stoppingToken);
                await foreach (var told in watch.ResponseStream.ReadAllAsync(stoppingToken))
                {
                    pause = ShortestPause;
                    await FollowAsync(told);
                }
            }
            catch (RpcException exception) when (!lifetime.ApplicationStopping.IsCancellationRequested)
            {
                RunnerLog.WatchLost(logger, exception.StatusCode);
            }
            catch (Exception exception) when (exception is OperationCanceledException or RpcException)
            {
                // In one process the control-plane stops too, and no news matters any more.
                return;
            }

            await Task.Delay(pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            pause = TimeSpan.FromTicks(Math.Min(pause.Ticks * 2, LongestPause.Ticks));
        }
    }

    private async Task FollowAsync(FunctionEvent told)
    {
        switch (told.EventCase)
        {
            case FunctionEvent.EventOneofCase.Watching:
                directory.ForgetAll();
                break;
            case FunctionEvent.EventOneofCase.Changed:
                var changed = new FunctionName(told.Changed.AccountId, told.Changed.Region, told.Changed.FunctionName, "");
                directory.Forget(changed);
                await RetireOutdatedAsync(changed);
                break;
        }
    }

    private async Task RetireOutdatedAsync(FunctionName changed)
    {
        foreach (var pool in pools.Of(changed))
        {
            var now = await directory.ResolveAsync(changed with { Qualifier = pool.Function.Version }, expectedRevision: null);
            var isGone = now.Failure?.HttpStatus == 404;
            if (isGone || (now.Succeeded && now.Value.Key != pool.Function.Key)) pool.Retire();
        }
    }
}
