using Gatehouse.Aws.Ecr;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Ecr.Repositories;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Ecr.Tags;

/// <summary>https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_TagResource.html</summary>
internal sealed class TagResource(RepositoryStore repositories) : IOperation<TagResourceRequest, Empty>
{
    public async Task<Outcome<Empty>> HandleAsync(TagResourceRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var edited = await repositories.EditAsync(
            RepositoryStore.NameIn(request.ResourceArn),
            scope,
            record =>
            {
                foreach (var tag in request.Tags)
                {
                    record.Tags[tag.Key] = tag.Value;
                }

                return record.Tags.Count > 50 ? new AwsFailure("TooManyTagsException", 400, "The list of tags on the repository is over the limit.") : null;
            },
            cancellationToken);
        return edited.Succeeded ? new Empty() : edited.Failure;
    }
}
