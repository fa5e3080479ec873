using System.Buffers.Binary;

namespace Gatehouse.EdgeRouter.WebSockets.Sessions;

/// <summary>Follows a stream of masked WebSocket frames by their headers alone, without looking at payloads (RFC 6455 §5.2).</summary>
internal sealed class FrameBoundary(Action<FrameHeader> onHeader)
{
    private const int ShortestHeader = 2;
    private const int MaskBytes = 4;
    private const byte MaskBit = 0x80;
    private const byte TwoLengthBytes = 126;
    private const byte EightLengthBytes = 127;

    private readonly byte[] _header = new byte[ShortestHeader + sizeof(ulong) + MaskBytes];
    private int _headerBytes;

    /// <summary>Bytes of the current frame's payload that are still to come; 0 between frames and within a header.</summary>
    public ulong PayloadLeft { get; private set; }

    /// <summary>Takes as many of the bytes as belong to one frame and says how many. The header is told when it is complete.</summary>
    public int Take(ReadOnlySpan<byte> bytes)
    {
        var taken = 0;
        if (PayloadLeft == 0)
        {
            while (taken < bytes.Length)
            {
                _header[_headerBytes++] = bytes[taken++];
                if (_headerBytes < ShortestHeader || _headerBytes < HeaderLength()) continue;

                PayloadLeft = PayloadLength();
                onHeader(new FrameHeader((byte)(_header[0] & 0x0F), IsMasked, PayloadLeft));
                _headerBytes = 0;
                break;
            }
        }

        var payload = (int)Math.Min(PayloadLeft, (ulong)(bytes.Length - taken));
        PayloadLeft -= (ulong)payload;
        return taken + payload;
    }

    private bool IsMasked => (_header[1] & MaskBit) != 0;

    private int HeaderLength() =>
        ShortestHeader + LengthBytes() + (IsMasked ? MaskBytes : 0);

    private int LengthBytes() => (_header[1] & ~MaskBit) switch
    {
        TwoLengthBytes => sizeof(ushort),
        EightLengthBytes => sizeof(ulong),
        _ => 0,
    };

    private ulong PayloadLength() => (_header[1] & ~MaskBit) switch
    {
        TwoLengthBytes => BinaryPrimitives.ReadUInt16BigEndian(_header.AsSpan(ShortestHeader)),
        EightLengthBytes => BinaryPrimitives.ReadUInt64BigEndian(_header.AsSpan(ShortestHeader)),
        var length => (ulong)length,
    };
}
