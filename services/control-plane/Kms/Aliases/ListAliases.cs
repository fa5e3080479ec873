using Gatehouse.Aws.Kms;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ControlPlane.Kms.Keys;
using Gatehouse.ServiceDefaults.Operations;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.Kms.Aliases;

/// <summary>https://docs.aws.amazon.com/kms/latest/APIReference/API_ListAliases.html</summary>
internal sealed class ListAliases(IDocumentStore store) : IOperation<ListAliasesRequest, ListAliasesResponse>
{
    public async Task<Outcome<ListAliasesResponse>> HandleAsync(ListAliasesRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var wanted = KeyName.Short(request.KeyId);
        var all = new List<AliasListEntry>();
        await foreach (var kept in store.ListAllAsync(KmsKeys.Aliases, scope.Account, scope.Region, cancellationToken: cancellationToken))
        {
            if (wanted.Length == 0 || kept.Value.Alias.TargetKeyId == wanted)
            {
                all.Add(kept.Value.Alias);
            }
        }

        if (!OffsetPages.TryTake(all, request.HasLimit ? request.Limit : 50, request.Marker, out var page, out var next))
        {
            return KmsFailures.UnknownMarker;
        }

        var answer = new ListAliasesResponse { Aliases = { page }, Truncated = next is not null };
        if (next is not null)
        {
            answer.NextMarker = next;
        }

        return answer;
    }
}
