using Gatehouse.Aws.S3;
using Gatehouse.Protocol;

namespace Gatehouse.ControlPlane.S3.Acls;

/// <summary>Where a bucket's list is kept, and what it is until one is set: the owner's alone.</summary>
internal static class BucketAcl
{
    public const string Name = "acl";

    public static AccessControlPolicy Of(BucketRecord bucket) => bucket.Configurations.TryGetValue(Name, out var kept)
        ? AccessControlPolicy.Parser.ParseFrom(kept)
        : CannedAcl.Build("private", bucket.AccountId);
}
