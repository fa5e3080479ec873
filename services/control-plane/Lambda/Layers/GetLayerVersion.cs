using Gatehouse.Aws.Lambda;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Lambda.Layers;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_GetLayerVersion.html</summary>
internal sealed class GetLayerVersion(LayerStore layers) : IOperation<GetLayerVersionRequest, LayerVersion>
{
    public async Task<Outcome<LayerVersion>> HandleAsync(GetLayerVersionRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        if (request.VersionNumber < 1)
        {
            return LambdaFailures.InvalidParameter("Layer Version Cannot be less than 1");
        }

        var found = await layers.FindAsync(LayerName.Of(scope, request.LayerName), request.VersionNumber, cancellationToken);
        return found is null ? LayerStore.Missing : layers.Show(found);
    }
}
