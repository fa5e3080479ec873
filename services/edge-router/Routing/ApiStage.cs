using Gatehouse.EdgeRouter.AccessLogs;

namespace Gatehouse.EdgeRouter.Routing;

/// <summary>A stage of an API of any kind, with what is deployed to it.</summary>
internal abstract class ApiStage
{
    public required string Name { get; init; }

    public required IReadOnlyDictionary<string, string> Variables { get; init; }

    /// <summary>Where its calls are written down; null when nowhere.</summary>
    public AccessLog? AccessLog { get; init; }
}
