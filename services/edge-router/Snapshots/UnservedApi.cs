using Gatehouse.GatewayModel.Names;
using Gatehouse.Protocol;

namespace Gatehouse.EdgeRouter.Snapshots;

/// <summary>An API of a protocol that no compiler of this host knows: it exists, but cannot be called.</summary>
internal sealed class UnservedApi(ApiSnapshot snapshot) : CompiledApi(ApiIdentity.Of(snapshot), snapshot)
{
    /// <summary>A host without WebSocket APIs has an entry for them all the same, which says so.</summary>
    public override ApiKind Kind { get; } = snapshot.Api.ProtocolType == ProtocolTypes.WebSocket ? ApiKind.WebSocket : ApiKind.Unserved;

    public override int? Port { get; } = snapshot.HasPort ? snapshot.Port : null;
}
