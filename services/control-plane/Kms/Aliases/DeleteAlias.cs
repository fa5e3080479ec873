using Gatehouse.Aws.Kms;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ControlPlane.Kms.Keys;
using Gatehouse.ServiceDefaults.Operations;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.Kms.Aliases;

/// <summary>https://docs.aws.amazon.com/kms/latest/APIReference/API_DeleteAlias.html</summary>
internal sealed class DeleteAlias(IDocumentStore store) : IOperation<DeleteAliasRequest, Empty>
{
    public async Task<Outcome<Empty>> HandleAsync(DeleteAliasRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var key = KmsKeys.AliasKey(scope, request.AliasName);
        if (await store.FindAsync(KmsKeys.Aliases, key, cancellationToken) is null)
        {
            return KmsFailures.AliasMissing(KeyName.AliasArnOf(scope, request.AliasName));
        }

        await store.CommitAsync([new DeleteDocument(key)], cancellationToken);
        return new Empty();
    }
}
