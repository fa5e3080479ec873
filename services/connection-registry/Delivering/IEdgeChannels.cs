using Gatehouse.Protocol;

namespace Gatehouse.ConnectionRegistry.Delivering;

/// <summary>Ways to the edges, by the addresses in their leases.</summary>
public interface IEdgeChannels
{
    /// <summary>A client of the edge at an address.</summary>
    ConnectionDelivery.ConnectionDeliveryClient To(string address);
}
