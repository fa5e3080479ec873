using System.Net.WebSockets;
using System.Threading.Channels;

namespace Gatehouse.EdgeRouter.WebSockets.Sessions;

/// <summary>What waits to be sent to one client, in order. Bounded in bytes: who posts to a client that does not read is told so.</summary>
internal sealed class OutgoingQueue(int capacityBytes)
{
    private readonly Channel<OutgoingMessage> _messages =
        Channel.CreateUnbounded<OutgoingMessage>(new UnboundedChannelOptions { SingleReader = true });

    private int _waitingBytes;

    public PostOutcome Post(OutgoingMessage message)
    {
        if (Interlocked.Add(ref _waitingBytes, message.Cost) > capacityBytes)
        {
            Interlocked.Add(ref _waitingBytes, -message.Cost);
            return PostOutcome.BufferFull;
        }

        return _messages.Writer.TryWrite(message) ? PostOutcome.Queued : PostOutcome.Closed;
    }

    /// <summary>Takes no more; what waits is still sent.</summary>
    public void Complete() => _messages.Writer.TryComplete();

    /// <summary>Sends until the queue is complete and empty.</summary>
    public async Task SendAllAsync(WebSocket socket, CancellationToken cancellationToken)
    {
        await foreach (var message in _messages.Reader.ReadAllAsync(cancellationToken))
        {
            await SendAsync(socket, message, cancellationToken);
            Interlocked.Add(ref _waitingBytes, -message.Cost);
        }
    }

    // Frames of at most 32 KB, as AWS splits them.
    private static async ValueTask SendAsync(WebSocket socket, OutgoingMessage message, CancellationToken cancellationToken)
    {
        var left = message.Payload;
        while (left.Length > CloseCause.LongestFrame)
        {
            await socket.SendAsync(left[..CloseCause.LongestFrame], message.Type, endOfMessage: false, cancellationToken);
            left = left[CloseCause.LongestFrame..];
        }

        await socket.SendAsync(left, message.Type, endOfMessage: true, cancellationToken);
    }
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
