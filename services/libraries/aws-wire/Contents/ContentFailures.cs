using Gatehouse.AwsWire.Checksums;
using Gatehouse.AwsWire.Failures;

namespace Gatehouse.AwsWire.Contents;

/// <summary>What S3 says of content that is not what it should be. https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html</summary>
public static class ContentFailures
{
    public static AwsFailure Incomplete { get; } =
        new("IncompleteBody", 400, "The request body terminated unexpectedly");

    public static AwsFailure TooLarge(long size, long largest) =>
        new("EntityTooLarge", 400, "Your proposed upload exceeds the maximum allowed size")
        {
            Members = new Dictionary<string, string>
            {
                ["ProposedSize"] = Text(size),
                ["MaxSizeAllowed"] = Text(largest),
            },
        };

    public static AwsFailure DocumentTooLarge { get; } = new("MaxMessageLengthExceeded", 400, "Your request was too big.");

    public static AwsFailure InvalidMd5(string declared) => new("InvalidDigest", 400, "The Content-MD5 you specified was invalid.")
    {
        Members = new Dictionary<string, string> { ["Content-MD5"] = declared },
    };

    public static AwsFailure WrongMd5(string declared, byte[] computed) =>
        new("BadDigest", 400, "The Content-MD5 you specified did not match what we received.")
        {
            Members = new Dictionary<string, string>
            {
                ["ExpectedDigest"] = declared,
                ["CalculatedDigest"] = Convert.ToBase64String(computed),
            },
        };

    public static AwsFailure WrongSha256(string declared, string computed) =>
        new("XAmzContentSHA256Mismatch", 400, "The provided 'x-amz-content-sha256' header does not match what was computed.")
        {
            Members = new Dictionary<string, string>
            {
                ["ClientComputedContentSHA256"] = declared,
                ["S3ComputedContentSHA256"] = computed,
            },
        };

    public static AwsFailure InvalidChecksum(string algorithm) =>
        new("InvalidRequest", 400, $"Value for {ChecksumAlgorithms.HeaderOf(algorithm)} header is invalid.");

    public static AwsFailure WrongChecksum(string algorithm) =>
        new("BadDigest", 400, $"The {algorithm} you specified did not match the calculated checksum.");

    private static string Text(long number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
