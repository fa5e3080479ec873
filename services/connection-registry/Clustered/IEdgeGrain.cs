using Gatehouse.ConnectionRegistry.Directory;

namespace Gatehouse.ConnectionRegistry.Clustered;

/// <summary>One edge, by its id: whether it lives and how it is reached.</summary>
[Alias("gatehouse.edge")]
internal interface IEdgeGrain : IGrainWithStringKey
{
    [Alias("renew")]
    Task<RenewedLease> RenewAsync(string address, TimeSpan lease);

    /// <summary>The tenure that has not ended, or null when the edge is dead or unknown.</summary>
    [Alias("living")]
    Task<EdgeTenure?> LivingAsync();
}

/// <summary>A lease that was prolonged or granted anew.</summary>
/// <param name="Ended">The tenure that this one follows: the edge lives, so nobody is to bury what it held.</param>
[GenerateSerializer, Immutable, Alias("gatehouse.renewed-lease")]
internal sealed record RenewedLease(
    [property: Id(0)] LeaseRenewal Renewal, [property: Id(1)] EdgeTenure Tenure, [property: Id(2)] Guid? Ended);
