using Gatehouse.AwsWire.Scope;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.DomainNames;

/// <summary>APIs of one kind, as domain names can lead to them.</summary>
internal interface IMappableApis
{
    /// <summary>The API and whether it has the stage; null: there is no such API of this kind.</summary>
    Task<MappableApi?> FindAsync(CallScope scope, string apiId, string stage, CancellationToken cancellationToken);
}

/// <summary>What kind an API is of.</summary>
internal enum MappableKind
{
    Rest,
    Http,
    WebSocket,
}

/// <summary>An API that a domain name is to lead to.</summary>
/// <param name="Kind">WebSocket APIs have domain names to themselves; only REST APIs are targets of routing rules.</param>
/// <param name="HasStage">Whether the stage is there; an empty name asks for none.</param>
/// <param name="Guard">Writes the API as it was read: committed with a mapping, it makes sure that the API is still there.</param>
internal sealed record MappableApi(MappableKind Kind, bool HasStage, DocumentWrite Guard)
{
    public bool IsWebSocket => Kind == MappableKind.WebSocket;
}
