using Gatehouse.ControlPlane.Ids;

namespace Gatehouse.ControlPlane.Iam;

/// <summary>IAM's ids and names. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids</summary>
internal static class IamIds
{
    /// <summary>Region of everything that IAM keeps: it has none.</summary>
    public const string Region = "global";

    private const int RandomPart = 17;

    /// <summary>For example <c>AROA</c> and 17 characters for a role.</summary>
    public static string NewIamId(this IIdSource ids, string prefix) => prefix + ids.NewId(RandomPart).ToUpperInvariant();

    /// <summary><c>arn:aws:iam::account:role/path/name</c>.</summary>
    public static string Arn(string account, string type, string path, string name) => $"arn:aws:iam::{account}:{type}{path}{name}";
}
