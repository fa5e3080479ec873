using Gatehouse.Aws.Kms;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ServiceDefaults.Operations;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.Kms.Keys;

/// <summary>https://docs.aws.amazon.com/kms/latest/APIReference/API_ListKeys.html</summary>
internal sealed class ListKeys(IDocumentStore store) : IOperation<ListKeysRequest, ListKeysResponse>
{
    public async Task<Outcome<ListKeysResponse>> HandleAsync(ListKeysRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var all = new List<KeyListEntry>();
        await foreach (var kept in store.ListAllAsync(KmsKeys.Kind, scope.Account, scope.Region, cancellationToken: cancellationToken))
        {
            all.Add(new KeyListEntry { KeyId = kept.Value.Metadata.KeyId, KeyArn = kept.Value.Metadata.Arn });
        }

        if (!OffsetPages.TryTake(all, request.HasLimit ? request.Limit : 100, request.Marker, out var page, out var next))
        {
            return KmsFailures.UnknownMarker;
        }

        var answer = new ListKeysResponse { Keys = { page }, Truncated = next is not null };
        if (next is not null)
        {
            answer.NextMarker = next;
        }

        return answer;
    }
}
