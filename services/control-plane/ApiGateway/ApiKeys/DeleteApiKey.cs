using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ServiceDefaults.Operations;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.ApiGateway.ApiKeys;

/// <summary>
/// A deleted key is in no usage plan any more: plans look their keys up. https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteApiKey.html
/// </summary>
internal sealed class DeleteApiKey(IDocumentStore store) : IOperation<DeleteApiKeyRequest, Empty>
{
    public async Task<Outcome<Empty>> HandleAsync(DeleteApiKeyRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var root = ApiKeyDocument.Root;
        if (await store.FindAsync(root.Kind, root.Key(scope, request.ApiKey), cancellationToken) is not { } kept)
        {
            return ApiKeyFailures.Missing;
        }

        // A key's value never changes: whatever else did, this deletes the key and gives its value back.
        await store.CommitAsync([new DeleteDocument(kept.Key), ApiKeyDocument.Release(kept.Value.Value, scope)], cancellationToken);
        return new Empty();
    }
}
