using Gatehouse.Aws.Ecr;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Ecr.Repositories;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Ecr.Images;

/// <summary>https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_ListImages.html. No image can be pushed here: there are none.</summary>
internal sealed class ListImages(RepositoryStore repositories) : IOperation<ListImagesRequest, ListImagesResponse>
{
    public async Task<Outcome<ListImagesResponse>> HandleAsync(ListImagesRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await repositories.FindAsync(request.RepositoryName, scope, cancellationToken);
        return found.Succeeded ? new ListImagesResponse() : found.Failure;
    }
}
