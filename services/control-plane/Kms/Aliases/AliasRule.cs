using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.Kms.Aliases;

/// <summary>What an alias may be called. https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateAlias.html</summary>
internal static class AliasRule
{
    public static AwsFailure? Check(string alias) =>
        alias.StartsWith("alias/aws/", StringComparison.Ordinal) ? KmsFailures.ReservedAlias
        : alias.StartsWith("alias/", StringComparison.Ordinal) && alias.Length > "alias/".Length ? null
        : KmsFailures.Invalid("Invalid identifier");
}
