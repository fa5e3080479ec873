using System.Buffers;

namespace Gatehouse.EdgeRouter.WebSockets.Sessions;

/// <summary>
/// The bytes of an upgraded connection, handed out frame by frame. .NET's WebSocket joins frames silently, while AWS limits each of
/// them: no read crosses a frame's end, so a header is told exactly when the message before it has been received.
/// </summary>
/// <param name="connection">After the handshake.</param>
/// <param name="onHeader">Told of each frame that begins to arrive.</param>
/// <param name="onCloseWritten">Told the code of a close frame that the socket writes; it does so by itself where a client breaks the protocol.</param>
internal sealed class FrameStream(Stream connection, Action<FrameHeader> onHeader, Action<int> onCloseWritten) : Stream
{
    private const byte CloseFrame = 0x88;
    private const int ReadAhead = 1024;

    private readonly FrameBoundary _boundary = new(onHeader);
    // Rented while there is something in it.
    private byte[]? _buffer;
    private int _start;
    private int _end;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>An empty buffer waits for bytes and takes none.</summary>
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        _start < _end ? new(Take(buffer.Span))
        : buffer.IsEmpty ? connection.ReadAsync(buffer, cancellationToken)
        : _boundary.PayloadLeft > 0 ? ReadPayloadAsync(buffer, cancellationToken)
        : ReadFrameAsync(buffer, cancellationToken);

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <summary>The socket writes one frame at a time, whole and without a mask.</summary>
    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (buffer.Span is [CloseFrame, _, var high, var low, ..]) onCloseWritten((high << 8) | low);
        return connection.WriteAsync(buffer, cancellationToken);
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush() => connection.Flush();

    public override Task FlushAsync(CancellationToken cancellationToken) => connection.FlushAsync(cancellationToken);

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) connection.Dispose();
        base.Dispose(disposing);
    }

    private async ValueTask<int> ReadFrameAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        _buffer = ArrayPool<byte>.Shared.Rent(ReadAhead);
        (_start, _end) = (0, await connection.ReadAsync(_buffer, cancellationToken));
        return Take(buffer.Span);
    }

    private int Take(Span<byte> buffer)
    {
        var waiting = _buffer.AsSpan(_start, Math.Min(_end - _start, buffer.Length));
        var taken = _boundary.Take(waiting);
        waiting[..taken].CopyTo(buffer);
        _start += taken;
        if (_start < _end) return taken;

        // Only here, and not by who disposes of the stream: a read may be under way then.
        ArrayPool<byte>.Shared.Return(_buffer!);
        _buffer = null;
        return taken;
    }

    // The bulk of a large frame goes where it is wanted without a detour through our buffer.
    private async ValueTask<int> ReadPayloadAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        var wanted = (int)Math.Min(_boundary.PayloadLeft, (ulong)buffer.Length);
        var read = await connection.ReadAsync(buffer[..wanted], cancellationToken);
        _boundary.Take(buffer.Span[..read]);
        return read;
    }
}
