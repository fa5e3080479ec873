using Gatehouse.Aws.Lambda;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ServiceDefaults.Operations;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.Lambda.Layers;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_DeleteLayerVersion.html. A version that is not there is deleted already. The layer stays: its numbers are not used again.</summary>
internal sealed class DeleteLayerVersion(IDocumentStore store) : IOperation<DeleteLayerVersionRequest, Empty>
{
    public async Task<Outcome<Empty>> HandleAsync(DeleteLayerVersionRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var layer = LayerName.Of(scope, request.LayerName);
        await store.CommitAsync([new DeleteDocument(LayerStore.VersionKey(layer, request.VersionNumber))], cancellationToken);
        return new Empty();
    }
}
