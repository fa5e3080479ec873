using Gatehouse.ControlPlane.Documents;
using Gatehouse.Protocol;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.S3.Buckets;

/// <summary>How buckets are kept: one document under a name that all accounts share, child of its owner's account, with all that it is configured to.</summary>
internal static class BucketDocument
{
    public static readonly DocumentKind<BucketRecord> Kind = new("s3/bucket");

    public static DocumentKey Key(string name) => GlobalClaims.Key(Kind.Name, name);
}
