using Gatehouse.ControlPlane.Logs.Groups;

namespace Gatehouse.ControlPlane.Logs.Events;

/// <summary>
/// Lets writers of one group write one after the other: within a process they would only undo each other's attempts. Groups share a
/// fixed number of lanes.
/// </summary>
internal sealed class LogTurns : IDisposable
{
    private const int Lanes = 64;

    private readonly SemaphoreSlim[] _lanes = [.. Enumerable.Range(0, Lanes).Select(_ => new SemaphoreSlim(1, 1))];

    public async ValueTask<Turn> TakeAsync(LogGroupName group, CancellationToken cancellationToken)
    {
        var lane = _lanes[(uint)group.GetHashCode() % Lanes];
        await lane.WaitAsync(cancellationToken);
        return new Turn(lane);
    }

    public void Dispose()
    {
        foreach (var lane in _lanes)
        {
            lane.Dispose();
        }
    }

    /// <summary>Ends with its disposal.</summary>
    internal readonly struct Turn(SemaphoreSlim lane) : IDisposable
    {
        public void Dispose() => lane.Release();
    }
}
