using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using System.Text;

namespace Gatehouse.AwsWire.Contents;

/// <summary>
/// Content in the encoding aws-chunked, decoded as it is read: chunks of a length in hexadecimal and, behind a semicolon, a signature; a chunk of
/// none; then, with some variants, trailers. Signatures are not verified here.
/// https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming-trailers.html
/// </summary>
public sealed class AwsChunkedStream(Stream encoded) : Stream
{
    private const int LongestLine = 4 * 1024;
    private const int MostTrailers = 16;
    private const int LongestLengthDigits = 15;

    private readonly PipeReader _reader = PipeReader.Create(encoded, new StreamPipeReaderOptions(bufferSize: 64 * 1024, leaveOpen: true));
    private readonly Dictionary<string, string> _trailers = new(StringComparer.OrdinalIgnoreCase);
    private long _restOfChunk;
    private bool _inChunk;
    private bool _ended;

    /// <summary>What came behind the last chunk. Complete once the stream has been read to its end.</summary>
    public IReadOnlyDictionary<string, string> Trailers => _trailers;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_restOfChunk == 0 && !_ended)
        {
            await BeginChunkAsync(cancellationToken);
        }

        if (_ended || buffer.IsEmpty)
        {
            return 0;
        }

        var read = await _reader.ReadAsync(cancellationToken);
        if (read.Buffer.IsEmpty && read.IsCompleted)
        {
            throw new IncompleteContentException("The content ends within a chunk.");
        }

        var taken = read.Buffer.Slice(0, Math.Min(read.Buffer.Length, Math.Min(buffer.Length, _restOfChunk)));
        taken.CopyTo(buffer.Span);
        _restOfChunk -= taken.Length;
        _reader.AdvanceTo(taken.End);
        return (int)taken.Length;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _reader.Complete();
        }

        base.Dispose(disposing);
    }

    private async ValueTask BeginChunkAsync(CancellationToken cancellationToken)
    {
        if (_inChunk && (await ReadLineAsync(cancellationToken)).Length > 0)
        {
            throw new IncompleteContentException("A chunk is longer than it says.");
        }

        _inChunk = true;
        var length = (await ReadLineAsync(cancellationToken)).Split(';')[0].Trim();
        if (length.Length > LongestLengthDigits || !long.TryParse(length, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _restOfChunk))
        {
            throw new IncompleteContentException("A chunk does not begin with its length.");
        }

        if (_restOfChunk == 0)
        {
            await ReadTrailersAsync(cancellationToken);
            _ended = true;
        }
    }

    private async ValueTask ReadTrailersAsync(CancellationToken cancellationToken)
    {
        for (var count = 0; await TryReadLineAsync(cancellationToken) is { Length: > 0 } line; count++)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0 || count == MostTrailers)
            {
                throw new IncompleteContentException("The trailers cannot be read.");
            }

            _trailers[line[..colon].Trim()] = line[(colon + 1)..].Trim();
        }
    }

    private async ValueTask<string> ReadLineAsync(CancellationToken cancellationToken) =>
        await TryReadLineAsync(cancellationToken) ?? throw new IncompleteContentException("The content ends before its last chunk.");

    /// <summary>The next line without its end; null at the end of everything.</summary>
    private async ValueTask<string?> TryReadLineAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var read = await _reader.ReadAsync(cancellationToken);
            if (read.Buffer.PositionOf((byte)'\n') is { } end)
            {
                var line = Encoding.UTF8.GetString(read.Buffer.Slice(0, end));
                _reader.AdvanceTo(read.Buffer.GetPosition(1, end));
                return line.TrimEnd('\r');
            }

            if (read.Buffer.Length > LongestLine)
            {
                throw new IncompleteContentException("A line of the encoding is too long.");
            }

            _reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
            if (read.IsCompleted)
            {
                return null;
            }
        }
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Content is read asynchronously.");

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
