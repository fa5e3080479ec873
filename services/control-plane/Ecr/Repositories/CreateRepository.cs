using Gatehouse.Aws.Ecr;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.Protocol;
using Gatehouse.ServiceDefaults.Operations;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.Ecr.Repositories;

/// <summary>https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_CreateRepository.html</summary>
internal sealed class CreateRepository(IDocumentStore store, RepositoryStore repositories, TimeProvider time)
    : IOperation<CreateRepositoryRequest, CreateRepositoryResponse>
{
    public async Task<Outcome<CreateRepositoryResponse>> HandleAsync(
        CreateRepositoryRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var name = request.RepositoryName;
        var repository = new Repository
        {
            RepositoryArn = $"arn:aws:ecr:{scope.Region}:{scope.Account}:repository/{name}",
            RegistryId = scope.Account,
            RepositoryName = name,
            CreatedAt = time.GetTimestampInSeconds(),
            ImageTagMutability = request.HasImageTagMutability ? request.ImageTagMutability : "MUTABLE",
            ImageScanningConfiguration = request.ImageScanningConfiguration ?? new ImageScanningConfiguration { ScanOnPush = false },
            EncryptionConfiguration = request.EncryptionConfiguration ?? new EncryptionConfiguration { EncryptionType = "AES256" },
        };
        var record = new RepositoryRecord { Repository = repository, Tags = { request.Tags.ToDictionary(tag => tag.Key, tag => tag.Value) } };
        return await store.TryCreateAsync(RepositoryStore.Key(scope, name), "", record, cancellationToken)
            ? new CreateRepositoryResponse { Repository = repositories.Show(record, scope) }
            : EcrFailures.Exists(name, scope.Account);
    }
}
