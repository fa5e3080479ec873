using System.Diagnostics.CodeAnalysis;
using Gatehouse.ConnectionRegistry.Delivering;
using Gatehouse.ConnectionRegistry.Directory;
using Gatehouse.Protocol;
using Grpc.Core;

namespace Gatehouse.ConnectionRegistry.Burying;

/// <summary>
/// Has the end of connections told whose edge died: it takes them from the directory, where each is handed out once, and gives each to an
/// edge that lives, which runs its <c>$disconnect</c>.
/// </summary>
internal sealed class OrphanSweep(
    IConnectionDirectory directory, IEdgeChannels edges, ConnectionRegistryOptions options, DirectoryHealth health, TimeProvider time,
    ILogger<OrphanSweep> log) : BackgroundService
{
    private const int Most = 200;

    /// <summary>Taken and not yet given to anybody.</summary>
    private readonly Queue<ConnectionRecord> _taken = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var clockwork = new PeriodicTimer(options.SweepEvery, time);
        try
        {
            while (await clockwork.WaitForNextTickAsync(stoppingToken)) await SweepAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The registry stops.
        }
    }

    /// <summary>One round; what fails is tried again in a later one.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "A loop that must survive whatever Redis and the cluster do.")]
    public async Task SweepAsync(CancellationToken cancellationToken)
    {
        try
        {
            // Asked in any case: that there is no answer has to be known.
            var living = await directory.LivingEdgesAsync(cancellationToken);
            if (!health.IsSettled || living.Count == 0) return;

            if (_taken.Count == 0)
            {
                foreach (var orphan in await directory.TakeOrphansAsync(Most, cancellationToken)) _taken.Enqueue(orphan);
            }

            foreach (var address in living)
            {
                if (_taken.Count == 0) return;
                await TellAsync(address, cancellationToken);
            }
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            health.Trouble();
            log.SweepFailed(failure.Message);
        }
    }

    private async Task TellAsync(string address, CancellationToken cancellationToken)
    {
        var told = 0;
        try
        {
            while (_taken.TryPeek(out var lost))
            {
                var deadline = time.GetUtcNow().UtcDateTime + options.DeliveryTimeout;
                try
                {
                    await edges.To(address).TellLostAsync(lost, deadline: deadline, cancellationToken: cancellationToken);
                    told++;
                }
                catch (RpcException refused) when (refused.StatusCode is StatusCode.InvalidArgument or StatusCode.Internal or StatusCode.Unknown)
                {
                    // It would be refused again, and those behind it would wait for ever.
                    log.LostRefused(lost.ConnectionId, address, refused.StatusCode);
                }

                _taken.Dequeue();
            }
        }
        catch (RpcException unreachable) when (!cancellationToken.IsCancellationRequested)
        {
            log.LostNotTold(address, unreachable.StatusCode);
        }

        if (told > 0) log.ConnectionsLost(told, address);
    }
}
