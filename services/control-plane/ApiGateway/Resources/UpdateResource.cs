using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.Editing;
using Gatehouse.ControlPlane.ApiGateway.Resources.Rules;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.Resources;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateResource.html</summary>
internal sealed class UpdateResource(RestApiEditor apis) : IOperation<UpdateResourceRequest, Resource>
{
    public Task<Outcome<Resource>> HandleAsync(UpdateResourceRequest request, CallScope scope, CancellationToken cancellationToken) =>
        apis.EditAsync<Resource>(scope, request.RestApiId, async edit =>
        {
            var all = await edit.ListAsync(ResourceDocument.Part);
            if (!all.TryGetValue(request.ResourceId, out var resource))
            {
                return ResourceFailures.Missing;
            }

            // Before the change: afterwards, a resource below itself would make a circle of the tree.
            var below = ResourceTree.Below(resource, all);
            if (ResourcePatches.Table.Apply(resource, request.PatchOperations) is { } refusal)
            {
                return refusal;
            }

            if (resource.HasParentId && Move(resource, below, all, edit) is { } failure)
            {
                return failure;
            }

            edit.Put(ResourceDocument.Part, resource.Id, resource);
            return ResourceAnswers.Describe(resource, []);
        }, cancellationToken, ResourceFailures.Missing);

    private static AwsFailure? Move(
        Resource resource, IReadOnlyList<Resource> below, IReadOnlyDictionary<string, Resource> all, RestApiEdit edit)
    {
        if (!all.TryGetValue(resource.ParentId, out var parent))
        {
            return ResourceFailures.Missing;
        }

        if (parent.Id == resource.Id || below.Contains(parent))
        {
            return ResourceFailures.Cyclic;
        }

        if (ResourceRule.Check(resource, parent, all) is { } failure)
        {
            return failure;
        }

        resource.Path = ResourceTree.PathBelow(parent, resource.PathPart);
        foreach (var each in below)
        {
            each.Path = ResourceTree.PathBelow(all[each.ParentId], each.PathPart);
            edit.Put(ResourceDocument.Part, each.Id, each);
        }

        return null;
    }
}
