using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Gatehouse.Aws.S3;
using Gatehouse.Aws.Traits;
using Gatehouse.AwsWire.Checksums;
using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.S3.Contents;
using Gatehouse.ControlPlane.S3.Objects;
using Gatehouse.Protocol;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.S3.Uploads;

/// <summary>
/// Makes one object of the parts that its uploader lists. No byte is moved: the object is the parts' blobs in order.
/// https://docs.aws.amazon.com/AmazonS3/latest/userguide/mpuoverview.html
/// </summary>
internal static class PartAssembly
{
    /// <summary>The parts in the order of the list, or what is wrong with it.</summary>
    public static Outcome<IReadOnlyList<PartRecord>> Choose(
        IReadOnlyList<CompletedPart> listed, IReadOnlyDictionary<int, PartRecord> uploaded, string uploadId)
    {
        var chosen = new List<PartRecord>(listed.Count);
        for (var index = 0; index < listed.Count; index++)
        {
            var wanted = listed[index];
            if (index > 0 && wanted.PartNumber <= listed[index - 1].PartNumber)
            {
                return UploadFailures.InvalidOrder(uploadId);
            }

            if (!uploaded.TryGetValue(wanted.PartNumber, out var part) || ETags.Unquote(wanted.ETag) != part.Etag || !HasItsChecksum(wanted, part))
            {
                return UploadFailures.InvalidPart(wanted.PartNumber, ETags.Unquote(wanted.ETag), uploadId);
            }

            chosen.Add(part);
        }

        return chosen.SkipLast(1).FirstOrDefault(part => part.Content.Size < UploadFailures.SmallestPart) is { } small
            ? UploadFailures.TooSmall(small)
            : Outcome<IReadOnlyList<PartRecord>>.Of(chosen);
    }

    /// <summary>The object: content, ETag and checksum.</summary>
    [SuppressMessage("Security", "CA5351", Justification = "S3's ETag of parts is the MD5 of their MD5s; nothing rests on its strength.")]
    public static ObjectVersionRecord Assemble(UploadRecord upload, IReadOnlyList<PartRecord> parts)
    {
        var version = upload.Object.Clone();
        version.Content = ContentPieces.Join(parts.Select(part => part.Content));
        version.PartSizes.Add(parts.Select(part => part.Content.Size));
        version.Etag = $"{Convert.ToHexStringLower(MD5.HashData(Concatenate(parts, content => content.Md5)))}-{parts.Count}";
        version.ChecksumType = upload.ChecksumType;

        var algorithm = parts[0].Content.ChecksumAlgorithm;
        if (parts.All(part => part.Content.ChecksumAlgorithm == algorithm))
        {
            version.Content.ChecksumAlgorithm = algorithm;
            version.Content.Checksum = upload.ChecksumType == ChecksumTypes.Composite ? Composite(parts, algorithm) : FullObject(parts, algorithm);
        }

        return version;
    }

    private static bool HasItsChecksum(CompletedPart wanted, PartRecord part) => ChecksumMembers.AlgorithmIn(wanted) is not { Length: > 0 } algorithm
        || (algorithm == part.Content.ChecksumAlgorithm && ChecksumMembers.Read(wanted, algorithm) == part.Content.Checksum.ToBase64());

    private static ByteString Composite(IReadOnlyList<PartRecord> parts, string algorithm)
    {
        using var measure = ChecksumAlgorithms.Create(algorithm);
        measure.Append(Concatenate(parts, content => content.Checksum));
        return ByteString.CopyFrom(measure.Current());
    }

    /// <summary>Parts that were hashed without asking have no checksum of the whole: it is left out.</summary>
    private static ByteString FullObject(IReadOnlyList<PartRecord> parts, string algorithm)
    {
        if (!ChecksumAlgorithms.IsCombinable(algorithm))
        {
            return ByteString.Empty;
        }

        var whole = parts[0].Content.Checksum.ToByteArray();
        foreach (var part in parts.Skip(1))
        {
            whole = ChecksumAlgorithms.Combine(algorithm, whole, part.Content.Checksum.Span, part.Content.Size);
        }

        return ByteString.CopyFrom(whole);
    }

    private static byte[] Concatenate(IReadOnlyList<PartRecord> parts, Func<Content, ByteString> digest) =>
        [.. parts.SelectMany(part => digest(part.Content))];
}
