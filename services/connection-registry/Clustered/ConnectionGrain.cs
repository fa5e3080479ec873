namespace Gatehouse.ConnectionRegistry.Clustered;

internal sealed class ConnectionGrain(
    [PersistentState("connection", ClusteredConnectionDirectory.Storage)] IPersistentState<ConnectionState> state)
    : Grain, IConnectionGrain
{
    public async Task<Guid?> RegisterAsync(string edgeId, byte[] record)
    {
        if (await GrainFactory.GetGrain<IEdgeGrain>(edgeId).LivingAsync() is not { } tenure)
            return null;

        state.State = new ConnectionState { EdgeId = edgeId, Tenure = tenure.Id, Record = record };
        await state.WriteStateAsync();
        return tenure.Id;
    }

    public async Task<Guid?> UnregisterAsync(string edgeId)
    {
        if (state.State.EdgeId != edgeId)
            return null;

        var tenure = state.State.Tenure;
        await ForgetAsync();
        return tenure;
    }

    public async Task<FoundConnection?> FindAsync()
    {
        if (state.State is not { EdgeId: { } edgeId, Record: { } record })
        {
            // Anybody may ask for any id: an answer of "no" must not stay in memory.
            DeactivateOnIdle();
            return null;
        }

        // Whoever buries what the edge held forgets it: its end is still to be told.
        return await GrainFactory.GetGrain<IEdgeGrain>(edgeId).LivingAsync() is { } tenure && tenure.Id == state.State.Tenure
            ? new FoundConnection(edgeId, tenure.Address, record)
            : null;
    }

    public async Task<byte[]?> BuryAsync(Guid tenure)
    {
        if (state.State is not { EdgeId: not null, Record: { } record } || state.State.Tenure != tenure)
        {
            DeactivateOnIdle();
            return null;
        }

        await ForgetAsync();
        return record;
    }

    private async Task ForgetAsync()
    {
        await state.ClearStateAsync();
        DeactivateOnIdle();
    }
}

/// <summary>What Redis keeps of a connection.</summary>
[GenerateSerializer, Alias("gatehouse.connection-state")]
internal sealed class ConnectionState
{
    [Id(0)] public string? EdgeId { get; set; }

    /// <summary>The edge's tenure at registration. The registration stands as long as it does.</summary>
    [Id(1)] public Guid Tenure { get; set; }

    /// <summary>A protobuf ConnectionRecord.</summary>
    [Id(2)] public byte[]? Record { get; set; }
}
