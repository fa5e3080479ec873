using System.Globalization;
using Gatehouse.AwsWire.Failures;
using Gatehouse.Protocol;

namespace Gatehouse.ControlPlane.S3.Objects;

/// <summary>https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html; recordings of AWS in LocalStack's S3 snapshots.</summary>
internal static class ObjectFailures
{
    public static AwsFailure Missing(string key) => new("NoSuchKey", 404, "The specified key does not exist.")
    {
        Members = new Dictionary<string, string> { ["Key"] = key },
    };

    /// <summary>The current version is a delete marker: to callers who name no version the object is gone.</summary>
    public static AwsFailure Deleted(string key, ObjectVersionRecord marker) => new("NoSuchKey", 404, "The specified key does not exist.")
    {
        Members = new Dictionary<string, string> { ["Key"] = key, [DeleteMarkerHeader] = "true", [VersionHeader] = marker.VersionId },
    };

    public static AwsFailure MissingVersion(string key, string versionId) => new("NoSuchVersion", 404, "The specified version does not exist.")
    {
        Members = new Dictionary<string, string> { ["Key"] = key, ["VersionId"] = versionId },
    };

    public static AwsFailure DeleteMarkerAsked(ObjectVersionRecord marker) =>
        new("MethodNotAllowed", 405, "The specified method is not allowed against this resource.")
        {
            Members = new Dictionary<string, string>
            {
                ["Method"] = "GET",
                ["ResourceType"] = "DeleteMarker",
                [FailureHeaders.Member("Allow")] = "DELETE",
                [DeleteMarkerHeader] = "true",
                [VersionHeader] = marker.VersionId,
            },
        };

    public static AwsFailure KeyTooLong(string key) => new("KeyTooLongError", 400, "Your key is too long")
    {
        Members = new Dictionary<string, string>
        {
            ["MaxSizeAllowed"] = "1024",
            ["Size"] = System.Text.Encoding.UTF8.GetByteCount(key).ToString(CultureInfo.InvariantCulture),
        },
    };

    public static AwsFailure MetadataTooLarge { get; } =
        new("MetadataTooLarge", 400, "Your metadata headers exceed the maximum allowed metadata size");

    public static AwsFailure PreconditionFailed(string condition) =>
        new("PreconditionFailed", 412, "At least one of the pre-conditions you specified did not hold")
        {
            Members = new Dictionary<string, string> { ["Condition"] = condition },
        };

    /// <summary>304 has no body; what it is about stands in its headers.</summary>
    public static AwsFailure NotModified(ObjectVersionRecord version) => new("NotModified", 304, "Not Modified")
    {
        Members = new Dictionary<string, string>
        {
            [FailureHeaders.Member("ETag")] = $"\"{version.Etag}\"",
            [FailureHeaders.Member("Last-Modified")] = version.LastModified.ToDateTimeOffset().ToString("R", CultureInfo.InvariantCulture),
        },
    };

    public static AwsFailure InvalidRange(string range, long size) => new("InvalidRange", 416, "The requested range is not satisfiable")
    {
        Members = new Dictionary<string, string>
        {
            ["ActualObjectSize"] = size.ToString(CultureInfo.InvariantCulture),
            ["RangeRequested"] = range,
            [FailureHeaders.Member("Content-Range")] = $"bytes */{size.ToString(CultureInfo.InvariantCulture)}",
        },
    };

    public static AwsFailure InvalidPart(int number, int count) => new("InvalidPartNumber", 416, "The requested partnumber is not satisfiable")
    {
        Members = new Dictionary<string, string>
        {
            ["ActualPartCount"] = count.ToString(CultureInfo.InvariantCulture),
            ["PartNumberRequested"] = number.ToString(CultureInfo.InvariantCulture),
        },
    };

    public static AwsFailure CopyOntoItself { get; } = S3Failures.InvalidRequest(
        "This copy request is illegal because it is trying to copy an object to itself without changing the object's metadata, storage class, website redirect location or encryption attributes.");

    private static string DeleteMarkerHeader { get; } = FailureHeaders.Member("x-amz-delete-marker");

    private static string VersionHeader { get; } = FailureHeaders.Member("x-amz-version-id");
}
