using Gatehouse.Aws.Ecr;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ServiceDefaults.Operations;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.Ecr.Repositories;

/// <summary>https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_DeleteRepository.html</summary>
internal sealed class DeleteRepository(IDocumentStore store, RepositoryStore repositories)
    : IOperation<DeleteRepositoryRequest, DeleteRepositoryResponse>
{
    public async Task<Outcome<DeleteRepositoryResponse>> HandleAsync(
        DeleteRepositoryRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await repositories.FindAsync(request.RepositoryName, scope, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Failure;
        }

        await store.CommitAsync([new DeleteDocument(RepositoryStore.Key(scope, request.RepositoryName))], cancellationToken);
        return new DeleteRepositoryResponse { Repository = repositories.Show(found.Value, scope) };
    }
}
