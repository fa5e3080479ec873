using Gatehouse.Aws.Ssm;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ControlPlane.Ssm.Parameters;
using Gatehouse.ServiceDefaults.Operations;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.Ssm.Tags;

/// <summary>https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_RemoveTagsFromResource.html</summary>
internal sealed class RemoveTagsFromResource(IDocumentStore store) : IOperation<RemoveTagsFromResourceRequest, Empty>
{
    public async Task<Outcome<Empty>> HandleAsync(RemoveTagsFromResourceRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        if (request.ResourceType != "Parameter")
        {
            return SsmFailures.NotEmulated($"Tags of {request.ResourceType}");
        }

        var edited = await store.EditAsync(
            ParameterStore.Kind,
            ParameterStore.Key(scope, ParameterName.Of(request.ResourceId).Name),
            parent: "",
            SsmFailures.InvalidResource,
            record =>
            {
                foreach (var key in request.TagKeys)
                {
                    record.Tags.Remove(key);
                }

                return null;
            },
            cancellationToken);
        return edited.Succeeded ? new Empty() : edited.Failure;
    }
}
