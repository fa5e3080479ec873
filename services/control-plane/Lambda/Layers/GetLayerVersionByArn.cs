using Gatehouse.Aws.Lambda;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Lambda.Layers;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_GetLayerVersionByArn.html</summary>
internal sealed class GetLayerVersionByArn(LayerStore layers) : IOperation<GetLayerVersionByArnRequest, LayerVersion>
{
    public async Task<Outcome<LayerVersion>> HandleAsync(
        GetLayerVersionByArnRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        return LayerName.TryParseVersion(request.Arn, out var named)
            && await layers.FindAsync(named.Layer, named.Version, cancellationToken) is { } found
                ? layers.Show(found)
                : LayerStore.Missing;
    }
}
