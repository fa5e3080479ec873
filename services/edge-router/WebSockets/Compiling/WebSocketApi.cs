using System.Collections.Frozen;
using Gatehouse.EdgeRouter.Snapshots;
using Gatehouse.Protocol;

namespace Gatehouse.EdgeRouter.WebSockets.Compiling;

/// <summary>A WebSocket API, ready to serve.</summary>
/// <param name="snapshot">What it was compiled from.</param>
/// <param name="stages">The stages that something is deployed to.</param>
internal sealed class WebSocketApi(ApiSnapshot snapshot, IReadOnlyCollection<WebSocketStage> stages)
    : CompiledApi(ApiIdentity.Of(snapshot), snapshot)
{
    private readonly FrozenDictionary<string, WebSocketStage> _stages =
        stages.ToFrozenDictionary(stage => stage.Name, StringComparer.Ordinal);

    public override ApiKind Kind => ApiKind.WebSocket;

    public override int? Port { get; } = snapshot.HasPort ? snapshot.Port : null;

    /// <summary>What serves a URL without a stage on the API's own port: the only stage, or the one that was made last.</summary>
    public WebSocketStage? Newest { get; } = stages.MaxBy(stage => stage.CreatedAt);

    /// <summary>Null when there is no such stage or nothing is deployed to it.</summary>
    public WebSocketStage? Find(string stage) => _stages.GetValueOrDefault(stage);
}
