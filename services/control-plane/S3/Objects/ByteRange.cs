using System.Globalization;
using Gatehouse.AwsWire.Failures;
using Gatehouse.Protocol;

namespace Gatehouse.ControlPlane.S3.Objects;

/// <summary>The part of an object that is asked for.</summary>
internal sealed record ByteRange(long Offset, long Length, bool IsPartial, int PartsCount = 0)
{
    private const string Unit = "bytes=";

    public string HeaderOf(long size) => string.Create(CultureInfo.InvariantCulture, $"bytes {Offset}-{Offset + Length - 1}/{size}");

    /// <summary>One part of an object that was uploaded in parts, or what a Range header says; else everything.</summary>
    public static Outcome<ByteRange> Of(ObjectVersionRecord version, string range, int? partNumber)
    {
        var size = version.Content.Size;
        return partNumber is { } number ? OfPart(version, number, size) : Parse(range, size);
    }

    /// <summary>A header that cannot be read, or that wants several ranges, is as good as none (RFC 9110 §14.2).</summary>
    public static Outcome<ByteRange> Parse(string range, long size)
    {
        var all = new ByteRange(0, size, IsPartial: false);
        if (!range.StartsWith(Unit, StringComparison.OrdinalIgnoreCase) || range[Unit.Length..].Split('-') is not [var first, var last])
        {
            return all;
        }

        if (first.Length == 0)
        {
            return !TryRead(last, out var suffix) ? all
                : suffix == 0 || size == 0 ? ObjectFailures.InvalidRange(range, size)
                : new ByteRange(Math.Max(size - suffix, 0), Math.Min(suffix, size), IsPartial: true);
        }

        var end = long.MaxValue;
        if (!TryRead(first, out var start) || (last.Length > 0 && !TryRead(last, out end)) || end < start)
        {
            return all;
        }

        return start >= size
            ? ObjectFailures.InvalidRange(range, size)
            : new ByteRange(start, Math.Min(end, size - 1) - start + 1, IsPartial: true);
    }

    private static Outcome<ByteRange> OfPart(ObjectVersionRecord version, int number, long size)
    {
        var count = Math.Max(version.PartSizes.Count, 1);
        if (number < 1 || number > count)
        {
            return ObjectFailures.InvalidPart(number, count);
        }

        return version.PartSizes.Count == 0
            ? new ByteRange(0, size, IsPartial: size > 0)
            : new ByteRange(version.PartSizes.Take(number - 1).Sum(), version.PartSizes[number - 1], IsPartial: true, count);
    }

    private static bool TryRead(string text, out long number) =>
        long.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
