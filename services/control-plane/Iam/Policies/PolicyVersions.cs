using Gatehouse.AwsWire.Failures;
using Gatehouse.Protocol;

namespace Gatehouse.ControlPlane.Iam.Policies;

/// <summary>Versions of a managed policy, one of which is in force. https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-versioning.html</summary>
internal static class PolicyVersions
{
    public const int Most = 5;

    public static AwsFailure Missing(string arn, string version) =>
        IamFailures.NoSuchEntity($"Policy {arn} version {version} does not exist or is not attachable.");

    /// <summary>Of a policy that there is not, its versions are missing.</summary>
    public static AwsFailure OrMissing(AwsFailure failure, string arn, string version) => failure == ManagedPolicies.Missing(arn) ? Missing(arn, version) : failure;

    /// <summary>Puts another version in force; false when there is no such.</summary>
    public static bool TrySetDefault(ManagedPolicyRecord record, string version)
    {
        if (record.Versions.All(one => one.VersionId != version))
        {
            return false;
        }

        record.Policy.DefaultVersionId = version;
        foreach (var one in record.Versions)
        {
            one.IsDefaultVersion = one.VersionId == version;
        }

        return true;
    }
}
