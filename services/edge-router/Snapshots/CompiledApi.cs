using Gatehouse.Protocol;

namespace Gatehouse.EdgeRouter.Snapshots;

/// <summary>An API ready to serve: immutable, replaced whole with every snapshot. Each protocol has its own kind.</summary>
internal abstract class CompiledApi(ApiSnapshot snapshot)
{
    /// <summary>What the control-plane sent.</summary>
    public ApiSnapshot Snapshot { get; } = snapshot;

    public string Id => Snapshot.Api.ApiId;

    /// <summary>Whose API it is.</summary>
    public string AccountId => Snapshot.AccountId;

    public string Region => Snapshot.Region;

    /// <summary>The API's own port on the edge, where it has one.</summary>
    public int? Port => Snapshot.HasPort ? Snapshot.Port : null;

    /// <summary>HTTP or WEBSOCKET.</summary>
    public string ProtocolType => Snapshot.Api.ProtocolType;
}
