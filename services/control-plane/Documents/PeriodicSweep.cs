namespace Gatehouse.ControlPlane.Documents;

/// <summary>Looks through the store now and then for what may go. A turn that fails, as when the store is away, is put off to the next.</summary>
internal abstract class PeriodicSweep(TimeSpan interval, TimeProvider time, ILogger log) : BackgroundService
{
    protected TimeProvider Time => time;

    /// <summary>Forgets what is due.</summary>
    public abstract Task SweepAsync(CancellationToken cancellationToken);

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await SweepAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                log.SweepPutOff(exception, GetType().Name);
            }
        }
    }
}
