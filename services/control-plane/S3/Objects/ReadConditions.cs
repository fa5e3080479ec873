using Gatehouse.AwsWire.Failures;
using Gatehouse.Protocol;

namespace Gatehouse.ControlPlane.S3.Objects;

/// <summary>
/// Reads that only happen if. Tags count for more than times. https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html
/// </summary>
internal sealed record ReadConditions(string IfMatch, string IfNoneMatch, Timestamp? IfModifiedSince, Timestamp? IfUnmodifiedSince)
{
    private const string OfSource = "x-amz-copy-source-";

    /// <summary>412, or 304 where the client has what there is.</summary>
    public AwsFailure? Check(ObjectVersionRecord version)
    {
        if (IfMatch.Length > 0 && !ETags.Match(IfMatch, version.Etag))
        {
            return ObjectFailures.PreconditionFailed("If-Match");
        }

        if (IfMatch.Length == 0 && IfUnmodifiedSince is not null && version.LastModified > IfUnmodifiedSince)
        {
            return ObjectFailures.PreconditionFailed("If-Unmodified-Since");
        }

        if (IfNoneMatch.Length > 0)
        {
            return ETags.Match(IfNoneMatch, version.Etag) ? ObjectFailures.NotModified(version) : null;
        }

        return IfModifiedSince is not null && version.LastModified <= IfModifiedSince ? ObjectFailures.NotModified(version) : null;
    }

    /// <summary>
    /// Of a copy's source: it fails where a read would say that nothing changed, and a time that is yet to come does not count:
    /// localstack/localstack tests/aws/services/s3/test_s3_preconditions.snapshot.json, recorded on AWS.
    /// </summary>
    public AwsFailure? CheckSource(ObjectVersionRecord version, DateTimeOffset now)
    {
        var counting = IfModifiedSince?.ToDateTimeOffset() > now ? this with { IfModifiedSince = null } : this;
        return counting.Check(version) switch
        {
            null => null,
            { HttpStatus: 304 } => ObjectFailures.PreconditionFailed($"{OfSource}{(IfNoneMatch.Length > 0 ? "If-None-Match" : "If-Modified-Since")}"),
            var failure => ObjectFailures.PreconditionFailed($"{OfSource}{failure.Members["Condition"]}"),
        };
    }
}
