using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.S3.Listing;

/// <summary>How many entries a page of a list has: as many as are asked for, and never more than a thousand.</summary>
internal static class PageSize
{
    public const int Largest = 1000;

    public static AwsFailure? Read(int? asked, string name, out int size)
    {
        size = Math.Min(asked ?? Largest, Largest);
        return size >= 0
            ? null
            : S3Failures.InvalidArgument(
                $"Argument {name} must be an integer between 0 and 2147483647", name, size.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }
}
