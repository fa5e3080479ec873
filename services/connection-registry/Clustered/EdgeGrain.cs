using Gatehouse.ConnectionRegistry.Directory;

namespace Gatehouse.ConnectionRegistry.Clustered;

internal sealed class EdgeGrain(
    [PersistentState("edge", ClusteredConnectionDirectory.Storage)] IPersistentState<EdgeState> state, LeaseClock clock)
    : Grain, IEdgeGrain
{
    public async Task<LeaseRenewal> RenewAsync(string address, TimeSpan lease)
    {
        (state.State.Tenure, var renewal) = EdgeTenure.Renew(state.State.Tenure, address, lease, clock.Now);
        await state.WriteStateAsync();
        return renewal;
    }

    public Task<EdgeTenure?> LivingAsync() =>
        Task.FromResult(state.State.Tenure is { } tenure && tenure.LivesAt(clock.Now) ? tenure : null);
}

/// <summary>What Redis keeps of an edge: with it, a registry that restarts within the lease has lost nothing.</summary>
[GenerateSerializer, Alias("gatehouse.edge-state")]
internal sealed class EdgeState
{
    [Id(0)] public EdgeTenure? Tenure { get; set; }
}
