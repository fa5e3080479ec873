namespace Gatehouse.Benchmarks.Contenders;

/// <summary>A server that answers GET with a function's greeting, and perhaps echoes WebSocket messages through another.</summary>
internal interface IContender
{
    string Name { get; }

    /// <summary>Why it cannot run on this machine; null when it can.</summary>
    string? Absence { get; }

    /// <summary>Whatever must happen once, and is not measured: install, deploy.</summary>
    Task PrepareAsync(CancellationToken cancellationToken);

    /// <summary>Starts its process. <see cref="RunningServer.ReadyAsync"/> says when it serves.</summary>
    RunningServer Start();
}
