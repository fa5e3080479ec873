using System.Text.RegularExpressions;

namespace Gatehouse.AwsWire.Xml;

/// <summary>
/// Hosts that name S3, and the bucket in front of them: <c>{bucket}.s3.amazonaws.com</c>, <c>{bucket}.s3.{region}.amazonaws.com</c> and the same before
/// Gatehouse's own host. https://docs.aws.amazon.com/AmazonS3/latest/userguide/VirtualHosting.html
/// </summary>
public static partial class BucketHost
{
    private const int LongestHost = 255;

    /// <summary>Whether the host is S3's, with or without a bucket.</summary>
    public static bool IsS3(string host) => host.Length <= LongestHost && Form().IsMatch(host);

    /// <summary>The bucket that a host names; null when it names none. Names may have dots.</summary>
    public static string? BucketOf(string host)
    {
        if (host.Length > LongestHost)
        {
            return null;
        }

        var match = Form().Match(host);
        if (!match.Success)
        {
            // SDKs put the bucket before a plain host as well; the account before it is S3 Control's.
            match = Plain().Match(host);
        }

        return match.Groups["bucket"] is { Success: true, Value: var bucket } ? bucket : null;
    }

    [GeneratedRegex(
        @"^(?:(?<bucket>[^:]+)\.)?s3(?:\.dualstack)?(?:[.-](?<region>[a-z]{2}(?:-[a-z]+){1,2}-\d))?\.(?:amazonaws\.com(?:\.cn)?|localhost(?:\.localstack\.cloud)?|localstack)(?::\d+)?$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();

    [GeneratedRegex(
        @"^(?!\d{12}\.)(?!s3\.)(?<bucket>[^:]+)\.localhost(?:\.localstack\.cloud)?(?::\d+)?$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Plain();
}
