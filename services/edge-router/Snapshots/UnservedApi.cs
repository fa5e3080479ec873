using Gatehouse.Protocol;

namespace Gatehouse.EdgeRouter.Snapshots;

/// <summary>An API of a protocol that no compiler knows: it exists, but cannot be called.</summary>
internal sealed class UnservedApi(ApiSnapshot snapshot) : CompiledApi(snapshot);
