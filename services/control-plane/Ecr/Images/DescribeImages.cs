using Gatehouse.Aws.Ecr;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Ecr.Repositories;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Ecr.Images;

/// <summary>https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_DescribeImages.html. No image can be pushed here: there are none.</summary>
internal sealed class DescribeImages(RepositoryStore repositories) : IOperation<DescribeImagesRequest, DescribeImagesResponse>
{
    public async Task<Outcome<DescribeImagesResponse>> HandleAsync(
        DescribeImagesRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await repositories.FindAsync(request.RepositoryName, scope, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Failure;
        }

        return request.ImageIds.FirstOrDefault() is { } image
            ? EcrFailures.ImageMissing(ImageIds.Show(image), request.RepositoryName, scope.Account)
            : new DescribeImagesResponse();
    }
}
