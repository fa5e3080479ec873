using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.Iam.AccessKeys;

/// <summary>Who calls: the user whose access key signed, where it is a user's.</summary>
internal sealed class IamCallers(IDocumentStore store)
{
    /// <summary>The user's name; null when the key is nobody's.</summary>
    public async ValueTask<string?> UserNameAsync(CallScope scope, CancellationToken cancellationToken) =>
        scope.AccessKey.Length > 0
        && await store.FindAsync(AccessKeyDocument.Kind, AccessKeyDocument.Key(scope.Account, scope.AccessKey), cancellationToken) is { } kept
            ? kept.Value.AccessKey.UserName
            : null;
}
