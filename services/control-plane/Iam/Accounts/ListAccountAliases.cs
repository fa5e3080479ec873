using Gatehouse.Aws.Iam;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ServiceDefaults.Operations;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.Iam.Accounts;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAccountAliases.html</summary>
internal sealed class ListAccountAliases(IDocumentStore store) : IOperation<ListAccountAliasesRequest, ListAccountAliasesResponse>
{
    public async Task<Outcome<ListAccountAliasesResponse>> HandleAsync(
        ListAccountAliasesRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var answer = new ListAccountAliasesResponse { IsTruncated = false };
        if (await store.FindAsync(AccountAliasDocument.Kind, AccountAliasDocument.Key(scope.Account), cancellationToken) is { } kept)
        {
            answer.AccountAliases.Add(kept.Value.Alias);
        }

        return answer;
    }
}
