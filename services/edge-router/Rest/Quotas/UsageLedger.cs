using System.Threading.Channels;
using Gatehouse.EdgeRouter.Caching;

namespace Gatehouse.EdgeRouter.Rest.Quotas;

/// <summary>
/// The usage of all keys and what of it is to be reported. The edge's, not a snapshot's: editing a plan forgets nothing.
/// <code>
/// request ─► KeyUsage counts ─► due ─► UsageReporter ─► Quotas.Report ─► KeyUsage learns what all edges used
/// </code>
/// </summary>
internal sealed class UsageLedger
{
    private const int Remembered = 50_000;

    private readonly BoundedCache<UsagePlace, KeyUsage> _usage = new(Remembered);

    // No longer than there are usages: each is in it once.
    private readonly Channel<KeyUsage> _due = Channel.CreateUnbounded<KeyUsage>();

    public ChannelReader<KeyUsage> Due => _due.Reader;

    /// <param name="place">Whose usage it is.</param>
    /// <param name="isLimited">Whether the control-plane is asked at once what was used before.</param>
    public KeyUsage Of(UsagePlace place, bool isLimited)
    {
        if (_usage.TryGet(place, out var known)) return known;

        var usage = new KeyUsage(place);
        _usage.Set(place, usage);
        if (isLimited) Report(usage);
        return usage;
    }

    /// <summary>False when the quota is used up.</summary>
    public bool TryCount(KeyUsage usage, KeyQuota? quota, DateTimeOffset now)
    {
        var isCounted = usage.TryCount(quota, now, out var becameDue);
        if (becameDue) _due.Writer.TryWrite(usage);
        return isCounted;
    }

    /// <summary>Has a usage reported, though nothing was counted or though it was taken already.</summary>
    public void Report(KeyUsage usage)
    {
        if (usage.TryBecomeDue()) _due.Writer.TryWrite(usage);
    }
}
