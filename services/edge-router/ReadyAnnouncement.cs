using Gatehouse.EdgeRouter.Snapshots;

namespace Gatehouse.EdgeRouter;

/// <summary>
/// Prints <c>Ready.</c> on a line of its own once the ports are open and every API is known: what scripts and test containers wait for.
/// </summary>
public sealed class ReadyAnnouncement(IHostApplicationLifetime lifetime, IEdgeReadiness edge) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
        await edge.Initialized.WaitAsync(stoppingToken);
        await Console.Out.WriteLineAsync("Ready.".AsMemory(), stoppingToken);
        await Console.Out.FlushAsync(stoppingToken);
    }
}
