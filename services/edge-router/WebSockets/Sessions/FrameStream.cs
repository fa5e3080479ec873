namespace Gatehouse.EdgeRouter.WebSockets.Sessions;

/// <summary>
/// The bytes of an upgraded connection, handed out frame by frame. .NET's WebSocket joins frames silently, while AWS limits each of
/// them: no read crosses a frame's end, so a header is told exactly when the message before it has been received.
/// </summary>
internal sealed class FrameStream(Stream connection, Action<FrameHeader> onHeader) : Stream
{
    private const int ReadAhead = 1024;

    private readonly FrameBoundary _boundary = new(onHeader);
    private readonly byte[] _buffer = new byte[ReadAhead];
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

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (buffer.IsEmpty) return 0;
        if (_start == _end)
        {
            if (_boundary.PayloadLeft > 0) return await ReadPayloadAsync(buffer, cancellationToken);
            (_start, _end) = (0, await connection.ReadAsync(_buffer, cancellationToken));
        }

        var waiting = _buffer.AsMemory(_start, Math.Min(_end - _start, buffer.Length));
        var taken = _boundary.Take(waiting.Span);
        waiting[..taken].CopyTo(buffer);
        _start += taken;
        return taken;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
        connection.WriteAsync(buffer, cancellationToken);

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        connection.WriteAsync(buffer, offset, count, cancellationToken);

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

    // The bulk of a large frame goes where it is wanted without a detour through our buffer.
    private async ValueTask<int> ReadPayloadAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        var wanted = (int)Math.Min(_boundary.PayloadLeft, (ulong)buffer.Length);
        var read = await connection.ReadAsync(buffer[..wanted], cancellationToken);
        _boundary.Take(buffer.Span[..read]);
        return read;
    }
}
