using Gatehouse.EdgeRouter.AccessLogs;
using Gatehouse.EdgeRouter.Metering;

namespace Gatehouse.EdgeRouter.Routing;

/// <summary>A stage of an API of any kind, with what is deployed to it.</summary>
internal abstract class ApiStage
{
    public required string Name { get; init; }

    public required IReadOnlyDictionary<string, string> Variables { get; init; }

    /// <summary>Where its calls are written down; null when nowhere.</summary>
    public AccessLog? AccessLog { get; init; }

    /// <summary>Where its calls are counted; null where nothing is.</summary>
    public StageMeter? Meter { get; init; }

    /// <summary>Whether somebody will read what came of an integration and how long it took.</summary>
    public bool WatchesIntegrations => AccessLog is not null || Meter is { MeasuresIntegrations: true };
}
