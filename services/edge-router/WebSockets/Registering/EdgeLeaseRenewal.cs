using Gatehouse.EdgeRouter.WebSockets.Sessions;

namespace Gatehouse.EdgeRouter.WebSockets.Registering;

/// <summary>Keeps this edge alive to the connection-registry, and tells it of every live connection after it has forgotten them.</summary>
internal sealed class EdgeLeaseRenewal(
    RegistryLink registry, LiveConnections connections, EdgeOptions edge, WebSocketsOptions options, TimeProvider time,
    ILogger<EdgeLeaseRenewal> log) : BackgroundService
{
    private static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var answered = await RenewAsync(stoppingToken);
            var delay = answered ? options.Lease / 3 : RetryDelay;
            await Task.Delay(delay, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<bool> RenewAsync(CancellationToken stoppingToken)
    {
        if (await registry.RenewLeaseAsync(stoppingToken) is not { } lost) return false;

        // Asked in any case: a lease granted anew covers what single registrations missed.
        if (registry.TakeSomeAreMissing() || lost)
        {
            var count = 0;
            foreach (var connection in connections.Open)
            {
                await registry.RegisterAsync(connection);
                count++;
            }

            if (count > 0) log.ConnectionsRegisteredAnew(edge.EdgeId, count);
        }

        return true;
    }
}
