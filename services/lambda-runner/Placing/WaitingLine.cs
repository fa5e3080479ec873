namespace Gatehouse.LambdaRunner.Placing;

/// <summary>
/// Events that wait for an environment: first come, first served. It passes moments of a fixed length; an event is ripe when it has waited
/// for one in which nobody was served, or for many. Not safe for threads: its pool guards it.
/// </summary>
internal sealed class WaitingLine(PlacingRules rules, TimeProvider time)
{
    private readonly LinkedList<WaitingEvent> _events = [];
    private long _served;
    private long _servedBefore;
    private long _momentBegan;

    public bool IsEmpty => _events.Count == 0;

    public int Length => _events.Count;

    /// <summary>How many have waited long enough to be worth an environment of their own.</summary>
    public int Ripe { get; private set; }

    public WaitingEvent Join()
    {
        // Whoever was served before anybody waited gives no hope.
        if (IsEmpty) BeginMoment();
        var waiting = new WaitingEvent(time.GetTimestamp());
        _events.AddLast(waiting);
        return waiting;
    }

    /// <summary>The first event need not be patient any more.</summary>
    public void RipenFirst()
    {
        if (_events.First is { } first) Ripen(first.Value);
    }

    /// <summary>A moment has passed: those ripen whose hope was in vain.</summary>
    /// <param name="mayMove">False where nobody could be served yet: then time alone counts.</param>
    public void PassMoment(bool mayMove)
    {
        // Whoever counts moments late was held up himself, as were those who could have served: that nobody was served says nothing.
        var wasFair = time.GetElapsedTime(_momentBegan) < 2 * rules.PatienceBeforeStart;
        var hasMoved = _served > _servedBefore || !mayMove || !wasFair;
        BeginMoment();
        var patience = hasMoved ? rules.PatienceBeforeStart * (1 + rules.MostRenewals) : rules.PatienceBeforeStart;
        for (var next = _events.First; next is not null && time.GetElapsedTime(next.Value.JoinedAt) >= patience; next = next.Next)
        {
            Ripen(next.Value);
        }
    }

    /// <summary>Who is next, or null when nobody waits.</summary>
    public WaitingEvent? TakeNext()
    {
        if (_events.First is not { } first) return null;
        Leave(first.Value);
        _served++;
        return first.Value;
    }

    /// <summary>False when the event has left already.</summary>
    public bool Leave(WaitingEvent waiting)
    {
        if (!_events.Remove(waiting)) return false;
        if (waiting.IsRipe) Ripe--;
        return true;
    }

    public List<WaitingEvent> TakeAll()
    {
        List<WaitingEvent> all = [.. _events];
        _events.Clear();
        Ripe = 0;
        return all;
    }

    private void BeginMoment() => (_servedBefore, _momentBegan) = (_served, time.GetTimestamp());

    private void Ripen(WaitingEvent waiting)
    {
        if (waiting.IsRipe) return;
        waiting.IsRipe = true;
        Ripe++;
    }
}
