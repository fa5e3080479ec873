using System.Diagnostics.CodeAnalysis;
using Gatehouse.Protocol;
using Grpc.Core;

namespace Gatehouse.EdgeRouter.Snapshots;

/// <summary>
/// Keeps the directory as the control-plane tells it. A stream first tells every API, then says `initialized`; only then is the
/// directory swapped, so that APIs that went away unseen are dropped and nothing is served half-told. While there is no stream the last
/// directory stays in force.
/// </summary>
internal sealed class DiscoveryWatcher(
    Discovery.DiscoveryClient discovery,
    ApiDirectoryHolder holder,
    SnapshotCompiler compiler,
    DirectoryPosition position,
    EdgeOptions options,
    IHostApplicationLifetime lifetime,
    TimeProvider time,
    ILogger<DiscoveryWatcher> log) : BackgroundService, IEdgeReadiness
{
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(5);

    private readonly TaskCompletionSource _initialized = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <inheritdoc/>
    public Task Initialized => _initialized.Task;

    [SuppressMessage("Design", "CA1031", Justification = "A loop that must survive: an edge without a control-plane goes on serving.")]
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var delay = FirstDelay;
        while (!stoppingToken.IsCancellationRequested)
        {
            var reason = "the control-plane ended it";
            try
            {
                await FollowAsync(onInitialized: () => delay = FirstDelay, stoppingToken);
            }
            catch (Exception) when (lifetime.ApplicationStopping.IsCancellationRequested)
            {
                // In one process the control-plane stops too, and no news matters any more.
                return;
            }
            catch (Exception cause)
            {
                reason = cause is RpcException { Status: var status } ? $"{status.StatusCode}: {status.Detail}" : cause.ToString();
            }

            log.DiscoveryStreamLost(reason, delay);
            await Task.Delay(delay, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            delay = delay * 2 < LongestDelay ? delay * 2 : LongestDelay;
        }
    }

    private async Task FollowAsync(Action onInitialized, CancellationToken stopping)
    {
        // The one call without a deadline: it lasts as long as the edge.
        using var call = discovery.Watch(new WatchRequest { EdgeId = options.EdgeId }, cancellationToken: stopping);

        var draft = new DirectoryDraft(compiler, holder.Current);
        var isWhole = false;
        await foreach (var message in call.ResponseStream.ReadAllAsync(stopping))
        {
            switch (message.EventCase)
            {
                case DiscoveryEvent.EventOneofCase.Initialized when !isWhole:
                    isWhole = true;
                    holder.Swap(draft.ToDirectory());
                    log.SnapshotsLoaded(draft.ApiCount);
                    onInitialized();
                    _initialized.TrySetResult();
                    break;

                case DiscoveryEvent.EventOneofCase.Reached:
                    position.Reach(message.Reached.Revision);
                    break;

                default:
                    if (draft.TryApply(message) && isWhole) holder.Swap(draft.ToDirectory());
                    break;
            }
        }
    }
}
