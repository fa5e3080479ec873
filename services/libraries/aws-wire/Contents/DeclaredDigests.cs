using Gatehouse.AwsWire.Checksums;
using Gatehouse.AwsWire.Failures;

namespace Gatehouse.AwsWire.Contents;

/// <summary>
/// Holds content against the digests that its sender declared, in headers or trailers.
/// https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity.html
/// </summary>
public static class DeclaredDigests
{
    private const int Md5Length = 16;
    private const int Sha256Digits = 64;

    /// <summary>The checksum that the sender announces or asks for; the default where there is none.</summary>
    public static string AlgorithmOf(ContentBody body) =>
        ChecksumAlgorithms.All.FirstOrDefault(name => body.Announces(ChecksumAlgorithms.HeaderOf(name)))
        ?? ChecksumAlgorithms.All.FirstOrDefault(name => name.Equals(body.Field("x-amz-sdk-checksum-algorithm"), StringComparison.OrdinalIgnoreCase))
        ?? ChecksumAlgorithms.Default;

    /// <summary>Why the content is not what its sender meant to send; null when it is. The content must have been read to its end.</summary>
    /// <param name="body">The content's headers and trailers.</param>
    /// <param name="measured">What passed.</param>
    /// <param name="sha256">Its SHA-256 in lower-case hexadecimal; null where nobody computed it.</param>
    public static AwsFailure? Check(ContentBody body, ContentMeasure measured, string? sha256)
    {
        if (body.Length is { } length && length != measured.Size)
        {
            return ContentFailures.Incomplete;
        }

        return CheckMd5(body.Field("Content-MD5"), measured) ?? CheckSha256(body.Field("x-amz-content-sha256"), sha256)
            ?? CheckChecksum(body.Field(ChecksumAlgorithms.HeaderOf(measured.Algorithm)), measured);
    }

    private static AwsFailure? CheckMd5(string declared, ContentMeasure measured)
    {
        if (declared.Length == 0)
        {
            return null;
        }

        Span<byte> md5 = stackalloc byte[Md5Length];
        if (!Convert.TryFromBase64String(declared, md5, out var written) || written != Md5Length)
        {
            return ContentFailures.InvalidMd5(declared);
        }

        return md5.SequenceEqual(measured.Md5) ? null : ContentFailures.WrongMd5(declared, measured.Md5);
    }

    private static AwsFailure? CheckSha256(string declared, string? sha256) =>
        sha256 is null || declared.Length != Sha256Digits || declared.Equals(sha256, StringComparison.OrdinalIgnoreCase)
            ? null
            : ContentFailures.WrongSha256(declared, sha256);

    private static AwsFailure? CheckChecksum(string declared, ContentMeasure measured)
    {
        if (declared.Length == 0)
        {
            return null;
        }

        var checksum = measured.Checksum;
        Span<byte> expected = stackalloc byte[checksum.Length];
        if (!Convert.TryFromBase64String(declared, expected, out var written) || written != checksum.Length)
        {
            return ContentFailures.InvalidChecksum(measured.Algorithm);
        }

        return expected.SequenceEqual(checksum) ? null : ContentFailures.WrongChecksum(measured.Algorithm);
    }
}
