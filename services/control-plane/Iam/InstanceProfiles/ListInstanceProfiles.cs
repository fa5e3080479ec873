using Gatehouse.Aws.Iam;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ControlPlane.Iam.Entities;
using Gatehouse.ServiceDefaults.Operations;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.Iam.InstanceProfiles;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListInstanceProfiles.html</summary>
internal sealed class ListInstanceProfiles(IDocumentStore store, IamEntities entities)
    : IOperation<ListInstanceProfilesRequest, ListInstanceProfilesResponse>
{
    public async Task<Outcome<ListInstanceProfilesResponse>> HandleAsync(
        ListInstanceProfilesRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var all = new List<InstanceProfile>();
        await foreach (var kept in store.ListAllAsync(
            InstanceProfileDocument.Kind, scope.Account, IamIds.Region, cancellationToken: cancellationToken))
        {
            if (kept.Value.InstanceProfile.Path.StartsWith(request.PathPrefix, StringComparison.Ordinal))
            {
                all.Add(await InstanceProfileDocument.CompleteAsync(kept.Value, entities, scope, cancellationToken));
            }
        }

        var listed = IamPages.Take(all, request.MaxItems, request.Marker);
        if (!listed.Succeeded)
        {
            return listed.Failure;
        }

        var answer = new ListInstanceProfilesResponse { InstanceProfiles = { listed.Value.Items }, IsTruncated = listed.Value.IsTruncated };
        if (listed.Value.Marker is { } marker)
        {
            answer.Marker = marker;
        }

        return answer;
    }
}
