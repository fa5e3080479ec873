using Gatehouse.ConnectionRegistry.Directory;

namespace Gatehouse.ConnectionRegistry.Clustered;

internal sealed class EdgeGrain(
    [PersistentState("edge", ClusteredConnectionDirectory.Storage)] IPersistentState<EdgeState> state, LeaseClock clock)
    : Grain, IEdgeGrain
{
    public async Task<RenewedLease> RenewAsync(string address, TimeSpan lease)
    {
        var before = state.State.Tenure;
        var (tenure, renewal) = EdgeTenure.Renew(before, address, lease, clock.Now);
        state.State.Tenure = tenure;
        try
        {
            await state.WriteStateAsync();
        }
        catch
        {
            // Not granted: the edge asks again, and must then be told what is true of its registrations.
            state.State.Tenure = before;
            throw;
        }

        return new RenewedLease(renewal, tenure, before is not null && before.Id != tenure.Id ? before.Id : null);
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
