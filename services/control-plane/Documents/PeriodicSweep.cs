using Gatehouse.Store;

namespace Gatehouse.ControlPlane.Documents;

/// <summary>
/// Looks through the store now and then for what may go. One control-plane does so for all: a lease on the sweep outlasts the time until its
/// next turn, and goes to another control-plane where that turn does not come. A turn that fails, as when the store is away, is put off to the next.
/// </summary>
internal abstract class PeriodicSweep(TimeSpan interval, IDocumentStore store, TimeProvider time, ILogger log) : BackgroundService
{
    private readonly string _holder = Guid.NewGuid().ToString();
    private volatile bool _isHolder;

    protected IDocumentStore Documents => store;

    protected TimeProvider Time => time;

    /// <summary>Whoever holds this lease sweeps. The account is nobody's in particular.</summary>
    private DocumentKey Turn => new("000000000000", "global", "control-plane/sweep", GetType().Name);

    /// <summary>Forgets what is due.</summary>
    public abstract Task SweepAsync(CancellationToken cancellationToken);

    /// <summary>Sweeps, unless another control-plane does.</summary>
    public async Task TakeTurnAsync(CancellationToken stoppingToken)
    {
        try
        {
            _isHolder = await store.TryAcquireLeaseAsync(Turn, _holder, interval * 1.5, stoppingToken);
            if (_isHolder)
            {
                await SweepAsync(stoppingToken);
            }
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            log.SweepPutOff(exception, GetType().Name);
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await LeaveAsync();
    }

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await TakeTurnAsync(stoppingToken);
        }
    }

    /// <summary>Whoever is left need not wait for the lease's end.</summary>
    private async Task LeaveAsync()
    {
        if (!_isHolder)
        {
            return;
        }

        try
        {
            await store.ReleaseLeaseAsync(Turn, _holder, CancellationToken.None);
        }
        catch (StoreUnavailableException)
        {
            // It ends by itself.
        }
    }
}
