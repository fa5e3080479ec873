using System.Runtime.InteropServices;
using Gatehouse.Protocol;

namespace Gatehouse.ControlPlane.Logs.Events;

/// <summary>
/// Goes through <see cref="LogLines"/> in their wire form and tells of each line only what is counted, without making anything of it: a busy
/// function logs tens of thousands of lines a second, and they are kept as they came.
/// https://protobuf.dev/programming-guides/encoding/
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal ref struct LogLineScan(ReadOnlySpan<byte> lines)
{
    private const ulong Line = (LogLines.LinesFieldNumber << 3) | Bytes;
    private const ulong TimestampField = (LogLine.TimestampFieldNumber << 3) | Number;
    private const ulong MessageField = (LogLine.MessageFieldNumber << 3) | Bytes;

    // Wire types: the last three bits of a field's tag.
    private const int WireTypes = 7;
    private const int Number = 0;
    private const int EightBytes = 1;
    private const int Bytes = 2;
    private const int FourBytes = 5;

    private const int LongestVarint = 10;

    private ReadOnlySpan<byte> _rest = lines;

    /// <summary>Of the line that was reached, in milliseconds since 1970.</summary>
    public long Timestamp { get; private set; }

    /// <summary>The length of the reached line's message.</summary>
    public int MessageBytes { get; private set; }

    /// <summary>Reaches the next line; false when there is none.</summary>
    /// <exception cref="InvalidDataException">The bytes are no lines: nothing of the kind may be kept, as nobody could read it.</exception>
    public bool MoveNext()
    {
        while (!_rest.IsEmpty)
        {
            var tag = TakeVarint(ref _rest);
            if (tag == Line)
            {
                Read(TakeBytes(ref _rest));
                return true;
            }

            Skip(tag, ref _rest);
        }

        return false;
    }

    private void Read(ReadOnlySpan<byte> line)
    {
        (Timestamp, MessageBytes) = (0, 0);
        while (!line.IsEmpty)
        {
            switch (TakeVarint(ref line))
            {
                case TimestampField:
                    Timestamp = (long)TakeVarint(ref line);
                    break;
                case MessageField:
                    MessageBytes = TakeBytes(ref line).Length;
                    break;
                case var other:
                    Skip(other, ref line);
                    break;
            }
        }
    }

    /// <summary>Passes a field that a newer sender knows.</summary>
    private static void Skip(ulong tag, scoped ref ReadOnlySpan<byte> from)
    {
        switch ((int)tag & WireTypes)
        {
            case Number:
                TakeVarint(ref from);
                break;
            case Bytes:
                TakeBytes(ref from);
                break;
            case EightBytes:
                Take(sizeof(ulong), ref from);
                break;
            case FourBytes:
                Take(sizeof(uint), ref from);
                break;
            default:
                throw Malformed();
        }
    }

    private static ReadOnlySpan<byte> TakeBytes(scoped ref ReadOnlySpan<byte> from) => Take(TakeVarint(ref from), ref from);

    private static ReadOnlySpan<byte> Take(ulong length, scoped ref ReadOnlySpan<byte> from)
    {
        if (length > (ulong)from.Length) throw Malformed();

        var taken = from[..(int)length];
        from = from[(int)length..];
        return taken;
    }

    private static ulong TakeVarint(scoped ref ReadOnlySpan<byte> from)
    {
        var value = 0UL;
        for (var i = 0; i < from.Length && i < LongestVarint; i++)
        {
            value |= (ulong)(from[i] & 0x7F) << (7 * i);
            if (from[i] < 0x80)
            {
                from = from[(i + 1)..];
                return value;
            }
        }

        throw Malformed();
    }

    private static InvalidDataException Malformed() => new("These bytes are no log lines.");
}
