using System.Globalization;

namespace Gatehouse.Benchmarks.Reporting;

/// <summary>How measured values are worded.</summary>
internal static class Figures
{
    public static string Count(double value) => value.ToString("N0", CultureInfo.InvariantCulture);

    public static string Milliseconds(TimeSpan value) => value.TotalMilliseconds.ToString("N2", CultureInfo.InvariantCulture);

    public static string WholeMilliseconds(TimeSpan value) => Count(value.TotalMilliseconds);

    public static string Microseconds(TimeSpan value) => value.TotalMicroseconds.ToString("N1", CultureInfo.InvariantCulture);

    public static string Megabytes(long bytes) => (bytes / 1024d / 1024d).ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>How many times as large a value is as another; a dash where there is none to compare with.</summary>
    public static string Ratio(double value, double? other) =>
        other is > 0 ? $"{(value / other.Value).ToString("N2", CultureInfo.InvariantCulture)}×" : "–";
}
