using Gatehouse.Aws.Iam;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ServiceDefaults.Operations;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.Iam.AccessKeys;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteAccessKey.html</summary>
internal sealed class DeleteAccessKey(IDocumentStore store, IamCallers callers) : IOperation<DeleteAccessKeyRequest, Empty>
{
    public async Task<Outcome<Empty>> HandleAsync(DeleteAccessKeyRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var name = request.HasUserName ? request.UserName : await callers.UserNameAsync(scope, cancellationToken) ?? "";
        var key = AccessKeyDocument.Key(scope.Account, request.AccessKeyId);
        if (await store.FindAsync(AccessKeyDocument.Kind, key, cancellationToken) is not { } kept || kept.Value.AccessKey.UserName != name)
        {
            return AccessKeyDocument.Missing(request.AccessKeyId);
        }

        await store.CommitAsync([new DeleteDocument(key)], cancellationToken);
        return new Empty();
    }
}
