using System.Text.RegularExpressions;
using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.S3.Buckets;

/// <summary>
/// Where a bucket is: in the region that its constraint names, or in the first region of all when it names none.
/// https://docs.aws.amazon.com/AmazonS3/latest/API/API_CreateBucket.html
/// </summary>
internal static partial class BucketRegion
{
    /// <summary>The one region that no constraint names.</summary>
    public const string Default = "us-east-1";

    private const string Europe = "EU";

    /// <summary>The region of a constraint that has been checked.</summary>
    public static string Of(string constraint, string callerRegion) => constraint switch
    {
        "" => callerRegion,
        Europe => "eu-west-1",
        _ => constraint,
    };

    /// <summary>How GetBucketLocation names the region: the first one not at all.</summary>
    public static string ConstraintOf(string region) => region == Default ? "" : region;

    public static AwsFailure? Check(string constraint, string callerRegion)
    {
        if (constraint == Default || (constraint is not ("" or Europe) && !Shape().IsMatch(constraint)))
        {
            return BucketFailures.InvalidLocation(constraint);
        }

        return callerRegion != Default && Of(constraint, "") != callerRegion ? BucketFailures.IllegalLocation(constraint) : null;
    }

    [GeneratedRegex(@"\A[a-z]{2}(-[a-z]+){1,2}-\d\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Shape();
}
