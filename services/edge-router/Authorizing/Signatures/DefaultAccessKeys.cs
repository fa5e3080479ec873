using Gatehouse.AwsWire.Scope;

namespace Gatehouse.EdgeRouter.Authorizing.Signatures;

/// <summary>
/// The keys that need nobody to make them, as LocalStack's users know them: <c>test</c>, and any twelve digits, which name an account; their
/// secret is <c>test</c>, and they are their account's root.
/// </summary>
internal sealed class DefaultAccessKeys : IAccessKeys
{
    private const string Test = "test";
    private const int AccountDigits = 12;

    public AccessKey? Find(string id)
    {
        if (id != Test && (id.Length != AccountDigits || id.AsSpan().ContainsAnyExceptInRange('0', '9'))) return null;

        var account = id == Test ? Credentials.DefaultAccount : id;
        return new AccessKey(id, Test, account, $"arn:aws:iam::{account}:root", account);
    }
}
