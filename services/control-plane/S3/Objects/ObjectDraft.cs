using Gatehouse.Aws.S3;
using Gatehouse.Aws.Traits;
using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.S3.Acls;
using Gatehouse.ControlPlane.S3.Contents;
using Gatehouse.ControlPlane.S3.Tagging;
using Gatehouse.Protocol;
using Google.Protobuf;
using Google.Protobuf.Collections;

namespace Gatehouse.ControlPlane.S3.Objects;

/// <summary>What an object is to be, out of the headers of the request that makes it, whichever of them that is.</summary>
internal sealed class ObjectDraft(ILogger<ObjectDraft> log)
{
    private const int LongestKey = 1024;
    private const int LargestMetadata = 2048;

    /// <summary>A version with everything but its content.</summary>
    /// <param name="operation">The operation's name, for what is refused.</param>
    /// <param name="request">PutObject's, CopyObject's or CreateMultipartUpload's: they have these headers in common.</param>
    /// <param name="bucket">Where it goes.</param>
    /// <param name="name">The bucket's name.</param>
    /// <param name="key">The object's key.</param>
    /// <param name="metadata">What the request carries beside.</param>
    public Outcome<ObjectVersionRecord> Of(
        string operation, IMessage request, BucketRecord bucket, string name, string key, MapField<string, string> metadata)
    {
        if (System.Text.Encoding.UTF8.GetByteCount(key) > LongestKey)
        {
            return ObjectFailures.KeyTooLong(key);
        }

        if (metadata.Sum(pair => pair.Key.Length + pair.Value.Length) > LargestMetadata)
        {
            return ObjectFailures.MetadataTooLarge;
        }

        // Encrypting with the caller's key and pretending to would look the same until the key is lost.
        if (Text(request, "sse_customer_algorithm").Length > 0)
        {
            return S3Failures.NotEmulated(log, operation, "a customer's encryption key");
        }

        var tags = TagHeader.Parse(Text(request, "tagging"));
        if (!tags.Succeeded)
        {
            return tags.Failure;
        }

        var version = new ObjectVersionRecord { Headers = ObjectHeaders.Of(request, bucket), Metadata = { metadata }, Tags = { tags.Value.TagSet } };
        Keep(version, request, bucket, name, key);
        return version;
    }

    /// <summary>The content that was uploaded, with what follows from it.</summary>
    public static void Fill(ObjectVersionRecord version, Content content)
    {
        version.Content = content;
        version.Etag = Convert.ToHexStringLower(content.Md5.Span);
        version.ChecksumType = ChecksumTypes.FullObject;
    }

    private void Keep(ObjectVersionRecord version, IMessage request, BucketRecord bucket, string name, string key)
    {
        if (Text(request, "acl") is { Length: > 0 } canned)
        {
            version.Acl = CannedAcl.Build(canned, bucket.AccountId);
            log.ObjectMemberNotActedOn(name, key, "an access control list");
        }

        if (Text(request, "object_lock_mode") is { Length: > 0 } mode)
        {
            var until = request.Descriptor.FindFieldByName("object_lock_retain_until_date")?.Accessor.GetValue(request) as Timestamp;
            version.Retention = new ObjectLockRetention { Mode = mode, RetainUntilDate = until };
            log.ObjectMemberNotActedOn(name, key, "a retention");
        }

        if (Text(request, "object_lock_legal_hold_status") is { Length: > 0 } hold)
        {
            version.LegalHold = hold;
            log.ObjectMemberNotActedOn(name, key, "a legal hold");
        }
    }

    private static string Text(IMessage request, string field) =>
        request.Descriptor.FindFieldByName(field)?.Accessor.GetValue(request) as string ?? "";
}
