using Gatehouse.Aws.Lambda;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ServiceDefaults.Operations;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.Lambda.Layers;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_ListLayers.html</summary>
internal sealed class ListLayers(IDocumentStore store, LayerStore layers) : IOperation<ListLayersRequest, ListLayersResponse>
{
    public async Task<Outcome<ListLayersResponse>> HandleAsync(ListLayersRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var all = new List<LayersListItem>();
        await foreach (var kept in store.ListAllAsync(LayerStore.Kind, scope.Account, scope.Region, cancellationToken: cancellationToken))
        {
            var layer = new LayerName(scope.Account, scope.Region, kept.Value.LayerName);
            var newest = (await layers.ListAsync(layer, cancellationToken))
                .FirstOrDefault(version => !request.HasCompatibleRuntime || version.CompatibleRuntimes.Contains(request.CompatibleRuntime));
            if (newest is not null)
            {
                all.Add(new LayersListItem { LayerName = layer.Name, LayerArn = layer.Arn, LatestMatchingVersion = LayerStore.Listed(newest) });
            }
        }

        if (!OffsetPages.TryTake(all, request.HasMaxItems ? request.MaxItems : 50, request.Marker, out var page, out var next))
        {
            return LambdaFailures.UnknownMarker;
        }

        var answer = new ListLayersResponse { Layers = { page } };
        if (next is not null)
        {
            answer.NextMarker = next;
        }

        return answer;
    }
}
