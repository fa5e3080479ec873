using System.Diagnostics.CodeAnalysis;
using System.Net.WebSockets;
using System.Threading.Channels;

namespace Gatehouse.EdgeRouter.WebSockets.Sessions;

/// <summary>
/// One open WebSocket. Three loops share it and nobody else touches the socket:
/// <code>
/// client ─► receive ─► waiting messages ─► handle, one after another ─► function
/// client ◄─ send    ◄─ outgoing queue   ◄─ replies, @connections posts
/// </code>
/// It can be posted to before its socket is there, since the client may ask for that the moment it reads 101. Whoever ends it gives a
/// <see cref="CloseCause"/>; the first one stands. Then no more is taken, what was queued is sent, the close frame follows, and a
/// client that does not answer it in time is cut off.
/// </summary>
internal sealed class WebSocketSession : IDisposable
{
    private static readonly byte[] CloseFrameWithoutStatus = [0x88, 0x00];

    private readonly WebSocketsOptions _options;
    private readonly SessionAge _age;
    private readonly MessageReader _reader;
    private readonly OutgoingQueue _outgoing;
    private readonly Channel<ReadOnlyMemory<byte>> _waiting;
    private readonly CancellationTokenSource _cut;
    private readonly TaskCompletionSource _socketClosed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private CloseCause? _cause;

    public WebSocketSession(Connection connection, WebSocketsOptions options, TimeProvider time)
    {
        Connection = connection;
        _options = options;
        _outgoing = new OutgoingQueue(options.OutgoingBufferBytes);
        _waiting = Channel.CreateBounded<ReadOnlyMemory<byte>>(new BoundedChannelOptions(options.WaitingMessages)
        {
            SingleReader = true,
            SingleWriter = true,
        });
        _cut = new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);
        _age = new SessionAge(options, time, () => Close(CloseCause.GoingAway));
        _reader = new MessageReader(_age.Touch, Close);
    }

    public Connection Connection { get; }

    public DateTimeOffset LastActiveAt => _age.LastActiveAt;

    /// <summary>Whether messages can still be sent.</summary>
    public bool IsOpen => Volatile.Read(ref _cause) is null;

    /// <summary>Completes once nothing more travels in either direction. Messages that were received may still be in the making.</summary>
    public Task SocketClosed => _socketClosed.Task;

    /// <summary>Queues a message to the client.</summary>
    public PostOutcome Post(ReadOnlyMemory<byte> payload)
    {
        var outcome = _outgoing.Post(OutgoingMessage.Of(payload));
        if (outcome is PostOutcome.Queued) _age.Touch();
        return outcome;
    }

    /// <summary>Begins to close the connection, unless it is closing already.</summary>
    public void Close(CloseCause cause)
    {
        if (Interlocked.CompareExchange(ref _cause, cause, null) is not null) return;

        _outgoing.Complete();
        _cut.CancelAfter(_options.CloseTimeout);
    }

    /// <summary>Serves the socket until it is closed and every received message is handled. Returns why it closed.</summary>
    /// <param name="upgraded">The connection after its handshake.</param>
    /// <param name="handle">Handles one message; called one at a time, in the order of arrival. Must not throw.</param>
    public async Task<CloseCause> RunAsync(Stream upgraded, Func<ReadOnlyMemory<byte>, Task> handle)
    {
        var handling = HandleAsync(handle);
        using (var socket = WebSocket.CreateFromStream(new FrameStream(upgraded, _reader.FrameBegan), new WebSocketCreationOptions
        {
            IsServer = true,
            KeepAliveInterval = Timeout.InfiniteTimeSpan,
        }))
        {
            var sending = SendAsync(socket, upgraded);
            await ReceiveAsync(socket);
            _waiting.Writer.Complete();
            await sending;
        }

        _age.Dispose();
        _socketClosed.SetResult();
        await handling;
        return _cause!;
    }

    public void Dispose()
    {
        _age.Dispose();
        _cut.Dispose();
    }

    private async Task HandleAsync(Func<ReadOnlyMemory<byte>, Task> handle)
    {
        await foreach (var message in _waiting.Reader.ReadAllAsync()) await handle(message);
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever ends the reading ends the connection, and is no failure of the edge.")]
    private async Task ReceiveAsync(WebSocket socket)
    {
        try
        {
            while (true)
            {
                var arrival = await _reader.ReadAsync(socket, _cut.Token);
                if (arrival.Cause is { } cause) Close(cause);
                if (arrival.IsEnd) return;
                if (!IsOpen || arrival.Message is not { } message) continue;

                _age.Touch();
                await _waiting.Writer.WriteAsync(message, _cut.Token);
            }
        }
        catch (WebSocketException broken) when (broken.WebSocketErrorCode is WebSocketError.Faulted)
        {
            Close(CloseCause.ProtocolError);
        }
        catch (Exception)
        {
            Close(CloseCause.Lost);
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever ends the writing ends the connection, and is no failure of the edge.")]
    private async Task SendAsync(WebSocket socket, Stream upgraded)
    {
        try
        {
            await _outgoing.SendAllAsync(socket, _cut.Token);
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived) await SendCloseFrameAsync(socket, upgraded, _cause!);
        }
        catch (Exception)
        {
            Close(CloseCause.Lost);
            socket.Abort();
        }
    }

    // .NET would write 1005, which must not travel, where a frame has no status. The socket writes nothing by itself at this point.
    private Task SendCloseFrameAsync(WebSocket socket, Stream upgraded, CloseCause cause) => cause == CloseCause.ByClientWithoutStatus
        ? upgraded.WriteAsync(CloseFrameWithoutStatus, _cut.Token).AsTask()
        : socket.CloseOutputAsync((WebSocketCloseStatus)cause.Code, cause.Reason, _cut.Token);
}
