using Gatehouse.Aws.Iam;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ServiceDefaults.Operations;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.Iam.Accounts;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteAccountAlias.html</summary>
internal sealed class DeleteAccountAlias(IDocumentStore store) : IOperation<DeleteAccountAliasRequest, Empty>
{
    public async Task<Outcome<Empty>> HandleAsync(DeleteAccountAliasRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var kept = await store.FindAsync(AccountAliasDocument.Kind, AccountAliasDocument.Key(scope.Account), cancellationToken);
        if (kept is null || kept.Value.Alias != request.AccountAlias)
        {
            return AccountAliasDocument.Missing(request.AccountAlias);
        }

        await store.CommitAsync([new DeleteDocument(kept.Key)], cancellationToken);
        return new Empty();
    }
}
