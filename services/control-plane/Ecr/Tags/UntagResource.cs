using Gatehouse.Aws.Ecr;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Ecr.Repositories;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Ecr.Tags;

/// <summary>https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_UntagResource.html</summary>
internal sealed class UntagResource(RepositoryStore repositories) : IOperation<UntagResourceRequest, Empty>
{
    public async Task<Outcome<Empty>> HandleAsync(UntagResourceRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var edited = await repositories.EditAsync(
            RepositoryStore.NameIn(request.ResourceArn),
            scope,
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
