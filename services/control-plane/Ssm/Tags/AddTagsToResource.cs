using Gatehouse.Aws.Ssm;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ControlPlane.Ssm.Parameters;
using Gatehouse.ServiceDefaults.Operations;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.Ssm.Tags;

/// <summary>https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_AddTagsToResource.html</summary>
internal sealed class AddTagsToResource(IDocumentStore store) : IOperation<AddTagsToResourceRequest, Empty>
{
    public async Task<Outcome<Empty>> HandleAsync(AddTagsToResourceRequest request, CallScope scope, CancellationToken cancellationToken)
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
                foreach (var tag in request.Tags)
                {
                    record.Tags[tag.Key] = tag.Value;
                }

                return record.Tags.Count > 50 ? new AwsFailure("TooManyTagsError", 400, "The Tags parameter includes too many tags.") : null;
            },
            cancellationToken);
        return edited.Succeeded ? new Empty() : edited.Failure;
    }
}
