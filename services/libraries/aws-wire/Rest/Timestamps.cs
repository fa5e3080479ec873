using System.Globalization;
using Google.Protobuf.WellKnownTypes;

namespace Gatehouse.AwsWire.Rest;

/// <summary>Time as text.</summary>
internal static class Timestamps
{
    /// <summary>UTC, with milliseconds only where there are some: <c>2020-04-02T17:45:28Z</c>.</summary>
    public static string Iso8601(Timestamp time)
    {
        var milliseconds = time.Nanos / 1_000_000;
        return time.ToDateTimeOffset().ToString(
            milliseconds == 0 ? "yyyy-MM-dd'T'HH:mm:ss'Z'" : "yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
    }

    /// <summary>UTC, always with milliseconds: <c>2020-04-02T17:45:28.000Z</c>.</summary>
    public static string Iso8601InMilliseconds(Timestamp time) =>
        time.ToDateTimeOffset().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>As headers write it: <c>Thu, 02 Apr 2020 17:45:28 GMT</c>.</summary>
    public static string HttpDate(Timestamp time) => time.ToDateTimeOffset().ToString("R", CultureInfo.InvariantCulture);
}
