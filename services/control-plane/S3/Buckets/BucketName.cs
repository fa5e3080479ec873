using System.Text.RegularExpressions;

namespace Gatehouse.ControlPlane.S3.Buckets;

/// <summary>What a bucket may be called. https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html</summary>
internal static partial class BucketName
{
    public static bool IsValid(string name) => Shape().IsMatch(name) && !name.Contains("..", StringComparison.Ordinal) && !Address().IsMatch(name);

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Shape();

    [GeneratedRegex(@"\A\d+\.\d+\.\d+\.\d+\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();
}
