using Gatehouse.Aws.Lambda;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Lambda.Layers;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_ListLayerVersions.html</summary>
internal sealed class ListLayerVersions(LayerStore layers) : IOperation<ListLayerVersionsRequest, ListLayerVersionsResponse>
{
    public async Task<Outcome<ListLayerVersionsResponse>> HandleAsync(
        ListLayerVersionsRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var all = (await layers.ListAsync(LayerName.Of(scope, request.LayerName), cancellationToken))
            .Where(version => !request.HasCompatibleRuntime || version.CompatibleRuntimes.Contains(request.CompatibleRuntime))
            .Where(version => !request.HasCompatibleArchitecture || version.CompatibleArchitectures.Contains(request.CompatibleArchitecture))
            .Select(LayerStore.Listed)
            .ToArray();
        if (!OffsetPages.TryTake(all, request.HasMaxItems ? request.MaxItems : 50, request.Marker, out var page, out var next))
        {
            return LambdaFailures.UnknownMarker;
        }

        var answer = new ListLayerVersionsResponse { LayerVersions = { page } };
        if (next is not null)
        {
            answer.NextMarker = next;
        }

        return answer;
    }
}
