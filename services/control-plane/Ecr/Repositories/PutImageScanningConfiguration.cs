using Gatehouse.Aws.Ecr;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Ecr.Repositories;

/// <summary>https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_PutImageScanningConfiguration.html</summary>
internal sealed class PutImageScanningConfiguration(RepositoryStore repositories)
    : IOperation<PutImageScanningConfigurationRequest, PutImageScanningConfigurationResponse>
{
    public async Task<Outcome<PutImageScanningConfigurationResponse>> HandleAsync(
        PutImageScanningConfigurationRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var edited = await repositories.EditAsync(
            request.RepositoryName,
            scope,
            record =>
            {
                record.Repository.ImageScanningConfiguration = request.ImageScanningConfiguration;
                return null;
            },
            cancellationToken);
        return edited.Succeeded
            ? new PutImageScanningConfigurationResponse
            {
                RegistryId = scope.Account,
                RepositoryName = request.RepositoryName,
                ImageScanningConfiguration = request.ImageScanningConfiguration,
            }
            : edited.Failure;
    }
}
