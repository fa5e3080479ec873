namespace Gatehouse.ConnectionRegistry.Directory;

/// <summary>
/// Whether what the directory does not know is to be believed. After Redis was away, or came back empty, edges need a while to renew their
/// leases and to register their connections anew: until then an unknown connection is not known to be gone, and a silent edge not known
/// to be dead.
/// </summary>
public sealed class DirectoryHealth(ConnectionRegistryOptions options, LeaseClock clock)
{
    private readonly DateTimeOffset _startedAt = clock.Now;
    private long _troubledAtTicks = DateTimeOffset.MinValue.Ticks;

    /// <summary>Whether the directory failed a short while ago.</summary>
    public bool IsTroubled => clock.Now.UtcTicks - Interlocked.Read(ref _troubledAtTicks) < options.Settling.Ticks;

    /// <summary>Whether every edge that lives has had the time to say so.</summary>
    public bool IsSettled => !IsTroubled && clock.Now >= _startedAt + options.Settling;

    /// <summary>The directory did not do what it was asked.</summary>
    public void Trouble() => Interlocked.Exchange(ref _troubledAtTicks, clock.Now.UtcTicks);
}
