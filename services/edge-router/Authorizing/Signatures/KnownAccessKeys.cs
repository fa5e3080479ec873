using Gatehouse.AwsWire.Scope;
using Gatehouse.Protocol;

namespace Gatehouse.EdgeRouter.Authorizing.Signatures;

/// <summary>
/// The access keys that may sign calls: those that IAM and STS made, and those that need nobody to make them, as LocalStack's users know
/// them: <c>test</c>, and any twelve digits, which name an account; their secret is <c>test</c>, and they are their account's root.
/// </summary>
internal sealed class KnownAccessKeys
{
    private const string Test = "test";
    private const int AccountDigits = 12;

    /// <summary>Where nobody made any.</summary>
    public static KnownAccessKeys Default { get; } = new([]);

    private readonly Dictionary<string, (AccessKey Key, DateTimeOffset? Until)> _made = new(StringComparer.Ordinal);

    public KnownAccessKeys(IEnumerable<AccessKeysSnapshot> accounts)
    {
        foreach (var account in accounts)
        {
            foreach (var key in account.AccessKeys) _made[key.AccessKeyId] = (Of(key, account.AccountId), key.ExpiresAt?.ToDateTimeOffset());
        }
    }

    /// <summary>Null when nobody has it, or nobody any more.</summary>
    public AccessKey? Find(string id, DateTimeOffset now)
    {
        if (_made.TryGetValue(id, out var made)) return made.Until is { } until && until <= now ? null : made.Key;
        if (id != Test && (id.Length != AccountDigits || id.AsSpan().ContainsAnyExceptInRange('0', '9'))) return null;

        var account = id == Test ? Credentials.DefaultAccount : id;
        return new AccessKey(id, Test, account, $"arn:aws:iam::{account}:root", account);
    }

    private static AccessKey Of(KnownAccessKey key, string account) =>
        new(key.AccessKeyId, key.SecretAccessKey, account, key.PrincipalArn, key.PrincipalId)
        {
            SessionToken = key.SessionToken.Length > 0 ? key.SessionToken : null,
        };
}
