using System.Buffers;
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
/// Whoever ends it gives a <see cref="CloseCause"/>; the first one stands. Then no more is taken, what was queued is sent, the close
/// frame follows, and a client that does not answer it in time is cut off.
/// </summary>
internal sealed class WebSocketSession : IDisposable
{
    private const int ReceiveBytes = 1024;

    private readonly WebSocket _socket;
    private readonly WebSocketsOptions _options;
    private readonly SessionAge _age;
    private readonly OutgoingQueue _outgoing;
    private readonly Channel<ReadOnlyMemory<byte>> _waiting;
    private readonly CancellationTokenSource _cut;
    private readonly TaskCompletionSource _socketClosed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _frameTooLong;
    private CloseCause? _cause;

    public WebSocketSession(Connection connection, Stream upgraded, WebSocketsOptions options, TimeProvider time)
    {
        Connection = connection;
        _options = options;
        _socket = WebSocket.CreateFromStream(new FrameStream(upgraded, FrameBegan), new WebSocketCreationOptions
        {
            IsServer = true,
            KeepAliveInterval = Timeout.InfiniteTimeSpan,
        });
        _outgoing = new OutgoingQueue(options.OutgoingBufferBytes);
        _waiting = Channel.CreateBounded<ReadOnlyMemory<byte>>(new BoundedChannelOptions(options.WaitingMessages)
        {
            SingleReader = true,
            SingleWriter = true,
        });
        _cut = new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);
        _age = new SessionAge(options, time, () => Close(CloseCause.GoingAway));
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
    /// <param name="handle">Handles one message; called one at a time, in the order of arrival. Must not throw.</param>
    public async Task<CloseCause> RunAsync(Func<ReadOnlyMemory<byte>, Task> handle)
    {
        var handling = HandleAsync(handle);
        var sending = SendAsync();
        await ReceiveAsync();
        _waiting.Writer.Complete();
        await sending;
        _socket.Dispose();
        _age.Dispose();
        _socketClosed.SetResult();
        await handling;
        return _cause!;
    }

    public void Dispose()
    {
        _age.Dispose();
        _cut.Dispose();
        _socket.Dispose();
    }

    private async Task HandleAsync(Func<ReadOnlyMemory<byte>, Task> handle)
    {
        await foreach (var message in _waiting.Reader.ReadAllAsync()) await handle(message);
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever ends the writing ends the connection, and is no failure of the edge.")]
    private async Task SendAsync()
    {
        try
        {
            await _outgoing.SendAllAsync(_socket, _cut.Token);
            if (_cause is { } cause && cause != CloseCause.Lost && _socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                await SendCloseFrameAsync(cause);
        }
        catch (Exception)
        {
            Close(CloseCause.Lost);
            _socket.Abort();
        }
    }

    private Task SendCloseFrameAsync(CloseCause cause) => cause.Code == (int)WebSocketCloseStatus.Empty
        ? _socket.CloseOutputAsync(WebSocketCloseStatus.Empty, statusDescription: null, _cut.Token)
        : _socket.CloseOutputAsync((WebSocketCloseStatus)cause.Code, cause.Reason, _cut.Token);

    [SuppressMessage("Design", "CA1031", Justification = "Whatever ends the reading ends the connection, and is no failure of the edge.")]
    private async Task ReceiveAsync()
    {
        try
        {
            while (await ReceiveMessageAsync() is { } message) await _waiting.Writer.WriteAsync(message, _cut.Token);
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

    /// <summary>The next message, or null at the end. Once the connection is closing, what still comes is thrown away until the client's close frame.</summary>
    private async Task<ReadOnlyMemory<byte>?> ReceiveMessageAsync()
    {
        var message = new ArrayBufferWriter<byte>(ReceiveBytes);
        while (true)
        {
            var received = await _socket.ReceiveAsync(message.GetMemory(ReceiveBytes), _cut.Token);
            if (received.MessageType is WebSocketMessageType.Close)
            {
                Close(CloseCause.ByClient(_socket.CloseStatus, _socket.CloseStatusDescription));
                return null;
            }

            message.Advance(received.Count);
            if (Refusal(received.MessageType, message.WrittenCount) is { } refusal) Close(refusal);
            if (!IsOpen)
            {
                message.ResetWrittenCount();
            }
            else if (received.EndOfMessage)
            {
                _age.Touch();
                return message.WrittenMemory;
            }
        }
    }

    private CloseCause? Refusal(WebSocketMessageType type, int length)
    {
        if (_frameTooLong) return CloseCause.FrameTooLong;
        if (type is WebSocketMessageType.Binary) return CloseCause.Binary;
        return length > CloseCause.LongestMessage ? CloseCause.MessageTooLong : null;
    }

    // Called by the stream while the socket reads, hence on the receiving loop.
    private void FrameBegan(FrameHeader frame)
    {
        if (frame.IsData) _frameTooLong |= frame.PayloadLength > CloseCause.LongestFrame;
        else _age.Touch();
    }
}
