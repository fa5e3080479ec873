using Gatehouse.Benchmarks.Processes;

namespace Gatehouse.Benchmarks.Contenders;

/// <summary>A started contender; disposing stops it.</summary>
/// <param name="process">Its process.</param>
/// <param name="http">Where GET answers with the greeting.</param>
/// <param name="webSocket">Where messages come back; null when it serves none.</param>
internal sealed class RunningServer(ChildProcess process, Uri http, Uri? webSocket = null) : IAsyncDisposable
{
    /// <summary>Processes that serve beside it and stop with it.</summary>
    public IReadOnlyList<ChildProcess> Others { get; init; } = [];

    public Uri Http => http;

    public Uri? WebSocket => webSocket;

    public int ProcessId => process.Id;

    /// <summary>Time since its process was started.</summary>
    public TimeSpan Age => process.Age;

    /// <summary>From the start of the process to the line that says it serves.</summary>
    public Task<TimeSpan> ReadyAsync(CancellationToken cancellationToken) => process.ReadyAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await process.DisposeAsync();
        foreach (var other in Others) await other.DisposeAsync();
    }
}
