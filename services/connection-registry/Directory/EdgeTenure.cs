namespace Gatehouse.ConnectionRegistry.Directory;

/// <summary>
/// One unbroken life of an edge in the directory. A registration belongs to a tenure, not to an edge: when the lease ends
/// the tenure ends, and every registration of it is void without anybody having to walk them.
/// </summary>
/// <param name="Id">Differs between two tenures of the same edge.</param>
/// <param name="Address">Where the edge serves ConnectionDelivery.</param>
/// <param name="EndsAt">When the lease ends unless it is renewed.</param>
[GenerateSerializer, Alias("gatehouse.edge-tenure")]
internal sealed record EdgeTenure(
    [property: Id(0)] Guid Id, [property: Id(1)] string Address, [property: Id(2)] DateTimeOffset EndsAt)
{
    public static (EdgeTenure Tenure, LeaseRenewal Renewal) Renew(EdgeTenure? current, string address, TimeSpan lease, DateTimeOffset now) =>
        current is { } living && living.LivesAt(now)
            ? (living with { Address = address, EndsAt = now + lease }, LeaseRenewal.Prolonged)
            : (new EdgeTenure(Guid.NewGuid(), address, now + lease), LeaseRenewal.GrantedAnew);

    public bool LivesAt(DateTimeOffset now) => now < EndsAt;
}
