namespace Gatehouse.ConnectionRegistry.Clustered;

/// <summary>One WebSocket, by its connection id: who holds it.</summary>
[Alias("gatehouse.connection")]
internal interface IConnectionGrain : IGrainWithStringKey
{
    /// <summary>The tenure under which it is written down; null when the edge holds no lease.</summary>
    [Alias("register")]
    Task<Guid?> RegisterAsync(string edgeId, byte[] record);

    /// <summary>The tenure under which it was written down; null when another edge holds it.</summary>
    [Alias("unregister")]
    Task<Guid?> UnregisterAsync(string edgeId);

    [Alias("find")]
    Task<FoundConnection?> FindAsync();

    /// <summary>Ends a registration whose tenure is over; null where another one stands by now, or none.</summary>
    [Alias("bury")]
    Task<byte[]?> BuryAsync(Guid tenure);
}

/// <summary>A connection whose edge lives.</summary>
/// <param name="Record">A protobuf ConnectionRecord.</param>
[GenerateSerializer, Immutable, Alias("gatehouse.found-connection")]
internal sealed record FoundConnection(
    [property: Id(0)] string EdgeId, [property: Id(1)] string Address, [property: Id(2)] byte[] Record);
