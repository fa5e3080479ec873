using Gatehouse.ConnectionRegistry.Directory;

namespace Gatehouse.ConnectionRegistry.Clustered;

/// <summary>One edge, by its id: whether it lives and how it is reached.</summary>
[Alias("gatehouse.edge")]
internal interface IEdgeGrain : IGrainWithStringKey
{
    [Alias("renew")]
    Task<LeaseRenewal> RenewAsync(string address, TimeSpan lease);

    /// <summary>The tenure that has not ended, or null when the edge is dead or unknown.</summary>
    [Alias("living")]
    Task<EdgeTenure?> LivingAsync();
}
