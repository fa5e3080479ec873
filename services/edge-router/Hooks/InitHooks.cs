using Gatehouse.EdgeRouter.Snapshots;

namespace Gatehouse.EdgeRouter.Hooks;

/// <summary>
/// Runs the user's scripts at the moments of the process's life, one after another.
/// <code>
/// boot.d → (the process starts: start.d) → Ready. → ready.d → … → (told to stop) shutdown.d
/// </code>
/// </summary>
internal sealed class InitHooks(EdgeOptions options, HookRunner runner, IEdgeReadiness readiness, IHostApplicationLifetime lifetime)
    : IHostedLifecycleService, IDisposable
{
    private readonly Dictionary<HookStage, IReadOnlyList<HookScript>> _scripts =
        Enum.GetValues<HookStage>().ToDictionary(stage => stage, stage => HookFolders.Find(options.HookFolder, stage));

    private readonly HashSet<HookStage> _completed = [];
    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _ends = new();
    private Task _ready = Task.CompletedTask;

    /// <summary>All scripts of a stage, in the order in which they run.</summary>
    public IReadOnlyList<HookScript> Of(HookStage stage) => _scripts[stage];

    /// <summary>Whether every script of the stage has run, successfully or not.</summary>
    public bool IsCompleted(HookStage stage)
    {
        lock (_lock) return _completed.Contains(stage);
    }

    public Task StartingAsync(CancellationToken cancellationToken) => RunAsync(HookStage.Boot, cancellationToken);

    public Task StartAsync(CancellationToken cancellationToken) => RunAsync(HookStage.Start, cancellationToken);

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        _ready = RunOnceReadyAsync();
        return Task.CompletedTask;
    }

    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        await _ends.CancelAsync();
        await _ready;
        await RunAsync(HookStage.Shutdown, cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _ends.Dispose();

    private async Task RunOnceReadyAsync()
    {
        using var stops = CancellationTokenSource.CreateLinkedTokenSource(_ends.Token, lifetime.ApplicationStopping);
        try
        {
            await readiness.Initialized.WaitAsync(stops.Token);
            await RunAsync(HookStage.Ready, stops.Token);
        }
        catch (OperationCanceledException) when (stops.IsCancellationRequested)
        {
            // The edge stops before it is ready, or while the scripts run.
        }
    }

    private async Task RunAsync(HookStage stage, CancellationToken cancellationToken)
    {
        foreach (var script in Of(stage)) await runner.RunAsync(script, cancellationToken);
        lock (_lock) _completed.Add(stage);
    }
}
