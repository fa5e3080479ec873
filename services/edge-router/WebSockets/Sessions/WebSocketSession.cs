using System.Diagnostics.CodeAnalysis;
using System.Net.WebSockets;
using Gatehouse.EdgeRouter.WebSockets.Handshaking;

namespace Gatehouse.EdgeRouter.WebSockets.Sessions;

/// <summary>
/// One open WebSocket. One loop reads, two lanes work, and nobody else touches the socket:
/// <code>
/// client ─► receive ─► lane of messages: handled one after another ─► function
/// client ◄─ frames  ◄─ lane of what is to be sent ◄─ replies, @connections posts
/// </code>
/// It can be posted to before its socket is there, since the client may ask for that the moment it reads 101. Whoever ends it gives a
/// <see cref="CloseCause"/>; the first one stands. Then no more is taken, what was queued is sent, the close frame follows, and a
/// client that does not answer it in time is cut off.
/// </summary>
internal sealed class WebSocketSession : IDisposable
{
    private readonly WebSocketsOptions _options;
    private readonly SessionAge _age;
    private readonly MessageReader _reader;
    private readonly OutgoingQueue _outgoing;
    private readonly CancellationTokenSource _cut;
    private readonly TaskCompletionSource _socketClosed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _end = new();
    private OutgoingFrames? _frames;
    private CloseCause? _cause;
    private bool _isDisposed;

    public WebSocketSession(Connection connection, WebSocketsOptions options, TimeProvider time)
    {
        Connection = connection;
        _options = options;
        _outgoing = new OutgoingQueue(options.OutgoingBufferBytes, SendAsync);
        _cut = new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);
        _age = new SessionAge(options, time, () => Close(CloseCause.GoingAway));
        _reader = new MessageReader(_age.Touch, Close);
    }

    public Connection Connection { get; }

    /// <summary>How messages are compressed; null: not at all.</summary>
    public Compression? Compression { get; init; }

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

        _outgoing.Close();
        lock (_end)
        {
            // A client that goes by itself ends the session under the hands of whoever is about to close it.
            if (!_isDisposed) _cut.CancelAfter(_options.CloseTimeout);
        }
    }

    /// <summary>Serves the socket until it is closed and every received message is handled. Returns why it closed.</summary>
    /// <param name="upgraded">The connection after its handshake.</param>
    /// <param name="handle">Handles one message; called one at a time, in the order of arrival. Must not throw.</param>
    public async Task<CloseCause> RunAsync(Stream upgraded, Func<ReadOnlyMemory<byte>, ValueTask> handle)
    {
        var messages = new Lane<ReadOnlyMemory<byte>>(handle);
        messages.Open();
        using (var socket = WebSocket.CreateFromStream(new FrameStream(upgraded, _reader.FrameBegan, _reader.CloseWritten), new WebSocketCreationOptions
        {
            IsServer = true,
            KeepAliveInterval = Timeout.InfiniteTimeSpan,
            // Dangerous where secrets travel beside what an attacker chooses (CRIME): the client asked for it, as it may on AWS.
            DangerousDeflateOptions = Compression?.Options,
        }))
        {
            _frames = new OutgoingFrames(socket, upgraded, isCompressing: Compression is not null);
            _outgoing.Open();
            await ReceiveAsync(socket, messages);
            await _outgoing.EmptiedAsync();
        }

        _age.Dispose();
        _socketClosed.SetResult();
        await messages.CompleteAsync();
        return _cause!;
    }

    public void Dispose()
    {
        _age.Dispose();
        lock (_end)
        {
            _isDisposed = true;
            _cut.Dispose();
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever ends the reading ends the connection, and is no failure of the edge.")]
    private async Task ReceiveAsync(WebSocket socket, Lane<ReadOnlyMemory<byte>> messages)
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
                await messages.WaitForRoomAsync(_options.WaitingMessages, _cut.Token);
                messages.TryAdd(message);
            }
        }
        catch (WebSocketException broken) when (broken.WebSocketErrorCode is WebSocketError.Faulted)
        {
            Close(_reader.Breach);
        }
        catch (Exception)
        {
            Close(CloseCause.Lost);
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever ends the writing ends the connection, and is no failure of the edge.")]
    private async ValueTask SendAsync(OutgoingMessage message)
    {
        try
        {
            await _frames!.SendAsync(message, _cause, _cut.Token);
        }
        catch (Exception)
        {
            Close(CloseCause.Lost);
            _frames!.Abort();
        }

        _outgoing.Sent(message);
    }
}
