using Gatehouse.AwsWire.Failures;
using Gatehouse.Protocol;

namespace Gatehouse.ControlPlane.S3.Objects;

/// <summary>Writes that only happen if. https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes.html</summary>
internal static class WriteConditions
{
    private const string Any = "*";

    public static AwsFailure? Check(ObjectVersionRecord? current, string ifMatch, string ifNoneMatch, string key)
    {
        if (ifMatch.Length > 0 && current is null)
        {
            return ObjectFailures.Missing(key);
        }

        if (ifMatch.Length > 0 && ifMatch != Any && !ETags.Match(ifMatch, current!.Etag))
        {
            return ObjectFailures.PreconditionFailed("If-Match");
        }

        return ifNoneMatch.Length > 0 && current is not null && (ifNoneMatch == Any || ETags.Match(ifNoneMatch, current.Etag))
            ? ObjectFailures.PreconditionFailed("If-None-Match")
            : null;
    }
}
