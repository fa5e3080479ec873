using Gatehouse.AwsWire.Scope;

namespace Gatehouse.ControlPlane.Kms.Keys;

/// <summary>What a caller calls a key: its id, its ARN, an alias, an alias's ARN. https://docs.aws.amazon.com/kms/latest/developerguide/concepts.html#key-id</summary>
internal static class KeyName
{
    private const string AliasStart = "alias/";

    public static string ArnOf(CallScope scope, string keyId) => $"arn:aws:kms:{scope.Region}:{scope.Account}:key/{keyId}";

    public static string AliasArnOf(CallScope scope, string alias) => $"arn:aws:kms:{scope.Region}:{scope.Account}:{alias}";

    /// <summary>The id or <c>alias/…</c> within an ARN; what is no ARN is either already.</summary>
    public static string Short(string name)
    {
        var resource = name.Split(':') is ["arn", _, "kms", _, _, var last] ? last : name;
        return resource.StartsWith("key/", StringComparison.Ordinal) ? resource["key/".Length..] : resource;
    }

    public static bool IsAlias(string shortName) => shortName.StartsWith(AliasStart, StringComparison.Ordinal);
}
