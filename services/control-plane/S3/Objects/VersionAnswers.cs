using Gatehouse.ControlPlane.S3.Contents;
using Gatehouse.Protocol;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.S3.Objects;

/// <summary>What answers of several operations tell of a version, each under the same name.</summary>
internal static class VersionAnswers
{
    /// <summary>Which version it is, where the bucket has versions, and how it is encrypted.</summary>
    public static void Write(IMessage answer, BucketRecord bucket, ObjectVersionRecord version)
    {
        if (bucket.Versioning.Length > 0)
        {
            Set(answer, "version_id", version.VersionId);
        }

        Set(answer, "server_side_encryption", version.Headers.ServerSideEncryption);
        Set(answer, "ssekms_key_id", version.Headers.SsekmsKeyId);
    }

    /// <summary>Everything that a read of the object tells, aside from its content's place.</summary>
    public static void WriteWhole(IMessage answer, FoundVersion found)
    {
        var version = found.Version;
        Write(answer, found.Bucket, version);
        ObjectHeaders.WriteTo(answer, version.Headers);
        answer.Descriptor.FindFieldByName("last_modified").Accessor.SetValue(answer, version.LastModified);
        Set(answer, "e_tag", ETags.Quote(version.Etag));
        Set(answer, "accept_ranges", "bytes");
        Set(answer, "object_lock_mode", version.Retention?.Mode ?? "");
        Set(answer, "object_lock_legal_hold_status", version.LegalHold);
        if (version.Retention?.RetainUntilDate is { } until)
        {
            answer.Descriptor.FindFieldByName("object_lock_retain_until_date").Accessor.SetValue(answer, until);
        }

        foreach (var (name, value) in version.Metadata)
        {
            ((System.Collections.IDictionary)answer.Descriptor.FindFieldByName("metadata").Accessor.GetValue(answer))[name] = value;
        }
    }

    /// <summary>The checksum of the whole object, for callers who asked for it.</summary>
    public static void WriteChecksum(IMessage answer, ObjectVersionRecord version, string mode)
    {
        if (mode == "ENABLED" && version.Content.Checksum.Length > 0)
        {
            ChecksumMembers.Write(answer, version.Content.ChecksumAlgorithm, ChecksumOf(version));
            Set(answer, "checksum_type", version.ChecksumType);
        }
    }

    /// <summary>A checksum of checksums says of how many.</summary>
    public static string ChecksumOf(ObjectVersionRecord version) => version.ChecksumType == ChecksumTypes.Composite
        ? $"{version.Content.Checksum.ToBase64()}-{version.PartSizes.Count}"
        : version.Content.Checksum.ToBase64();

    private static void Set(IMessage answer, string field, string value)
    {
        if (value.Length > 0)
        {
            answer.Descriptor.FindFieldByName(field)?.Accessor.SetValue(answer, value);
        }
    }
}
