using System.Globalization;
using System.Runtime.InteropServices;

namespace Gatehouse.ControlPlane.Logs.Events;

/// <summary>An event's place among all of its group: by its time, then by its arrival. Written as AWS's event ids are: 56 digits.</summary>
/// <param name="Timestamp">The event's own time, in milliseconds since 1970.</param>
/// <param name="Sequence">When it arrived among its group's.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct LogPosition(long Timestamp, long Sequence)
{
    private const int TimestampDigits = 19;
    private const int AllDigits = 56;

    public static bool TryParse(ReadOnlySpan<char> digits, out LogPosition position)
    {
        position = default;
        if (digits.Length != AllDigits
            || !long.TryParse(digits[..TimestampDigits], NumberStyles.None, CultureInfo.InvariantCulture, out var timestamp)
            || !long.TryParse(digits[TimestampDigits..], NumberStyles.None, CultureInfo.InvariantCulture, out var sequence))
        {
            return false;
        }

        position = new LogPosition(timestamp, sequence);
        return true;
    }

    public bool IsAfter(LogPosition other) =>
        Timestamp != other.Timestamp ? Timestamp > other.Timestamp : Sequence > other.Sequence;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Timestamp:D19}{Sequence:D37}");
}
