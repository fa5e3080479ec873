namespace Gatehouse.LambdaRunner.Placing;

/// <summary>Events that wait for an environment: first come, first served. Not safe for threads: its pool guards it.</summary>
internal sealed class WaitingLine
{
    private readonly LinkedList<WaitingEvent> _events = [];

    public bool IsEmpty => _events.Count == 0;

    public int Length => _events.Count;

    /// <summary>How many were served so far: by this an event sees whether the line moves.</summary>
    public long Served { get; private set; }

    /// <summary>How many have waited long enough to be worth an environment of their own.</summary>
    public int Ripe { get; private set; }

    public WaitingEvent Join()
    {
        var waiting = new WaitingEvent { ServedBefore = Served };
        _events.AddLast(waiting);
        return waiting;
    }

    /// <summary>The event need not be patient any more. Nothing happens to one that has left.</summary>
    public void Ripen(WaitingEvent waiting)
    {
        if (waiting.IsRipe || !_events.Contains(waiting)) return;
        waiting.IsRipe = true;
        Ripe++;
    }

    public void RipenFirst()
    {
        if (_events.First is { } first) Ripen(first.Value);
    }

    /// <summary>Who is next, or null when nobody waits.</summary>
    public WaitingEvent? TakeNext()
    {
        if (_events.First is not { } first) return null;
        Leave(first.Value);
        Served++;
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
}
