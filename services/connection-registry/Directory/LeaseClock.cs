namespace Gatehouse.ConnectionRegistry.Directory;

/// <summary>The clock of leases. A type of its own, because Orleans runs its cluster by the container's TimeProvider.</summary>
public sealed class LeaseClock(TimeProvider time)
{
    /// <summary>The time now, UTC.</summary>
    public DateTimeOffset Now => time.GetUtcNow();
}
