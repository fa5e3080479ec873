using System.Globalization;
using Gatehouse.AwsWire.Failures;
using Gatehouse.Protocol;

namespace Gatehouse.ControlPlane.S3.Uploads;

/// <summary>https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html; recordings of AWS in LocalStack's S3 snapshots.</summary>
internal static class UploadFailures
{
    public const long SmallestPart = 5 * 1024 * 1024;
    public const int MostParts = 10_000;

    public static AwsFailure Missing(string uploadId) => new(
        "NoSuchUpload", 404, "The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted or completed.")
    {
        Members = new Dictionary<string, string> { ["UploadId"] = uploadId },
    };

    public static AwsFailure InvalidPart(int number, string etag, string uploadId) => new(
        "InvalidPart", 400,
        "One or more of the specified parts could not be found.  The part may not have been uploaded, or the specified entity tag may not match the part's entity tag.")
    {
        Members = new Dictionary<string, string> { ["ETag"] = etag, ["PartNumber"] = Text(number), ["UploadId"] = uploadId },
    };

    public static AwsFailure InvalidOrder(string uploadId) => new(
        "InvalidPartOrder", 400, "The list of parts was not in ascending order. Parts must be ordered by part number.")
    {
        Members = new Dictionary<string, string> { ["UploadId"] = uploadId },
    };

    public static AwsFailure TooSmall(PartRecord part) => new("EntityTooSmall", 400, "Your proposed upload is smaller than the minimum allowed size")
    {
        Members = new Dictionary<string, string>
        {
            ["ETag"] = part.Etag,
            ["MinSizeAllowed"] = Text(SmallestPart),
            ["PartNumber"] = Text(part.Number),
            ["ProposedSize"] = Text(part.Content.Size),
        },
    };

    public static AwsFailure InvalidNumber(int number) => S3Failures.InvalidArgument(
        "Part number must be an integer between 1 and 10000, inclusive", "partNumber", Text(number));

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
