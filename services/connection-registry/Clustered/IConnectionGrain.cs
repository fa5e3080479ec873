namespace Gatehouse.ConnectionRegistry.Clustered;

/// <summary>One WebSocket, by its connection id: who holds it.</summary>
[Alias("gatehouse.connection")]
internal interface IConnectionGrain : IGrainWithStringKey
{
    [Alias("register")]
    Task<bool> RegisterAsync(string edgeId, byte[] record);

    [Alias("unregister")]
    Task UnregisterAsync(string edgeId);

    [Alias("find")]
    Task<FoundConnection?> FindAsync();
}

/// <summary>A connection whose edge lives.</summary>
/// <param name="Record">A protobuf ConnectionRecord.</param>
[GenerateSerializer, Immutable, Alias("gatehouse.found-connection")]
internal sealed record FoundConnection(
    [property: Id(0)] string EdgeId, [property: Id(1)] string Address, [property: Id(2)] byte[] Record);
