using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.Protocol;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.Iam.Accounts;

/// <summary>How an account's alias is kept: it has one at most.</summary>
internal static class AccountAliasDocument
{
    public static readonly DocumentKind<AccountAliasRecord> Kind = new("iam/account-alias");

    public static DocumentKey Key(string account) => Kind.Key(account, IamIds.Region, "alias");

    public static AwsFailure Missing(string alias) => IamFailures.NoSuchEntity($"The account alias {alias} cannot be found.");
}
