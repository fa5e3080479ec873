using Gatehouse.Aws.Ecr;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Ecr.Repositories;

/// <summary>https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_PutImageTagMutability.html</summary>
internal sealed class PutImageTagMutability(RepositoryStore repositories)
    : IOperation<PutImageTagMutabilityRequest, PutImageTagMutabilityResponse>
{
    public async Task<Outcome<PutImageTagMutabilityResponse>> HandleAsync(
        PutImageTagMutabilityRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var edited = await repositories.EditAsync(
            request.RepositoryName,
            scope,
            record =>
            {
                record.Repository.ImageTagMutability = request.ImageTagMutability;
                return null;
            },
            cancellationToken);
        return edited.Succeeded
            ? new PutImageTagMutabilityResponse
            {
                RegistryId = scope.Account,
                RepositoryName = request.RepositoryName,
                ImageTagMutability = request.ImageTagMutability,
            }
            : edited.Failure;
    }
}
