namespace Gatehouse.EdgeRouter.WebSockets.Sessions;

/// <summary>What waits to be sent to one client, in order. Bounded in bytes: who posts to a client that does not read is told so.</summary>
/// <param name="capacityBytes">How much may wait.</param>
/// <param name="send">Sends one; must not throw.</param>
internal sealed class OutgoingQueue(int capacityBytes, Func<OutgoingMessage, ValueTask> send)
{
    private readonly Lane<OutgoingMessage> _lane = new(send);

    private int _waitingBytes;

    public PostOutcome Post(OutgoingMessage message)
    {
        if (Interlocked.Add(ref _waitingBytes, message.Cost) > capacityBytes)
        {
            Interlocked.Add(ref _waitingBytes, -message.Cost);
            return PostOutcome.BufferFull;
        }

        return _lane.TryAdd(message) ? PostOutcome.Queued : PostOutcome.Closed;
    }

    /// <summary>Begins to send.</summary>
    public void Open() => _lane.Open();

    /// <summary>Takes no more; what waits is still sent, and then the close frame.</summary>
    public void Close() => _lane.TryAdd(OutgoingMessage.Close, isLast: true);

    /// <summary>Makes room: the message has left.</summary>
    public void Sent(OutgoingMessage message) => Interlocked.Add(ref _waitingBytes, -message.Cost);

    /// <summary>Completes once all has left.</summary>
    public Task EmptiedAsync() => _lane.CompleteAsync();
}

/// <summary>What became of a message that was to be sent.</summary>
internal enum PostOutcome
{
    /// <summary>It is sent as soon as the client reads.</summary>
    Queued,

    /// <summary>The client does not read as fast as it is written to.</summary>
    BufferFull,

    /// <summary>The connection is closing or closed.</summary>
    Closed,
}
