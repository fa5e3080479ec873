using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.Protocol;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.Iam.AccessKeys;

/// <summary>How users' access keys are kept: as children of their user.</summary>
internal static class AccessKeyDocument
{
    public static readonly DocumentKind<AccessKeyRecord> Kind = new("iam/access-key");

    public static DocumentKey Key(string account, string id) => Kind.Key(account, IamIds.Region, id);

    public static AwsFailure Missing(string id) => IamFailures.NoSuchEntity($"The Access Key with id {id} cannot be found.");
}
