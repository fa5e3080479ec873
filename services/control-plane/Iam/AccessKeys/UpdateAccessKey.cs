using Gatehouse.Aws.Iam;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ServiceDefaults.Operations;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.Iam.AccessKeys;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateAccessKey.html</summary>
internal sealed class UpdateAccessKey(IDocumentStore store, IamCallers callers) : IOperation<UpdateAccessKeyRequest, Empty>
{
    public async Task<Outcome<Empty>> HandleAsync(UpdateAccessKeyRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var name = request.HasUserName ? request.UserName : await callers.UserNameAsync(scope, cancellationToken) ?? "";
        var edited = await store.EditAsync(
            AccessKeyDocument.Kind,
            AccessKeyDocument.Key(scope.Account, request.AccessKeyId),
            parent: name,
            AccessKeyDocument.Missing(request.AccessKeyId),
            record =>
            {
                record.AccessKey.Status = request.Status;
                return record.AccessKey.UserName == name ? null : AccessKeyDocument.Missing(request.AccessKeyId);
            },
            cancellationToken);
        return edited.Succeeded ? new Empty() : edited.Failure;
    }
}
