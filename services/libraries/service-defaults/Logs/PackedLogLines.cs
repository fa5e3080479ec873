using System.Buffers;
using Google.Protobuf;

namespace Gatehouse.ServiceDefaults.Logs;

/// <summary>Log lines in the wire form of <see cref="Protocol.LogLines"/>, written line by line: a busy function logs tens of thousands a second.</summary>
internal sealed class PackedLogLines
{
    private const int ExpectedBytes = 4 * 1024;
    private const int LongestVarint = 10;

    // https://protobuf.dev/programming-guides/encoding/: the field's number, then its wire type (0: a number, 2: bytes with their length).
    private const byte Line = (Protocol.LogLines.LinesFieldNumber << 3) | 2;
    private const byte Timestamp = (Protocol.LogLine.TimestampFieldNumber << 3) | 0;
    private const byte Message = (Protocol.LogLine.MessageFieldNumber << 3) | 2;

    private readonly ArrayBufferWriter<byte> _bytes = new(ExpectedBytes);

    public int Count { get; private set; }

    /// <param name="timestamp">Milliseconds since 1970.</param>
    /// <param name="message">UTF-8.</param>
    public void Add(long timestamp, ReadOnlySpan<byte> message)
    {
        Span<byte> fields = stackalloc byte[2 + 2 * LongestVarint];
        fields[0] = Timestamp;
        var length = 1 + WriteVarint(fields[1..], (ulong)timestamp);
        fields[length++] = Message;
        length += WriteVarint(fields[length..], (ulong)message.Length);

        var line = _bytes.GetSpan(1 + LongestVarint + length + message.Length);
        line[0] = Line;
        var start = 1 + WriteVarint(line[1..], (ulong)(length + message.Length));
        fields[..length].CopyTo(line[start..]);
        message.CopyTo(line[(start + length)..]);
        _bytes.Advance(start + length + message.Length);
        Count++;
    }

    /// <summary>All lines. None may be added afterwards.</summary>
    public ByteString ToByteString() => UnsafeByteOperations.UnsafeWrap(_bytes.WrittenMemory);

    private static int WriteVarint(Span<byte> target, ulong value)
    {
        var written = 0;
        for (; value >= 0x80; value >>= 7)
        {
            target[written++] = (byte)(value | 0x80);
        }

        target[written++] = (byte)value;
        return written;
    }
}
