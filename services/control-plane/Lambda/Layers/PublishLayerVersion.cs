using Gatehouse.Aws.Lambda;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ControlPlane.Lambda.Code;
using Gatehouse.ControlPlane.Lambda.Functions;
using Gatehouse.Protocol;
using Gatehouse.ServiceDefaults.Operations;
using Gatehouse.Store;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.Lambda.Layers;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_PublishLayerVersion.html</summary>
internal sealed class PublishLayerVersion(IDocumentStore store, LayerStore layers, CodeSource code, TimeProvider time)
    : IOperation<PublishLayerVersionRequest, LayerVersion>
{
    private const int MostAttempts = 100;

    public async Task<Outcome<LayerVersion>> HandleAsync(
        PublishLayerVersionRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var layer = LayerName.Of(scope, request.LayerName);
        var package = await code.FindAsync(CodeLocation.Of(request.Content), "PublishLayerVersion", cancellationToken);
        if (!package.Succeeded)
        {
            return package.Failure;
        }

        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var kept = await store.FindAsync(LayerStore.Kind, LayerStore.Key(layer), cancellationToken);
            var record = kept?.Value ?? new LayerRecord { LayerName = layer.Name };
            var version = new LayerVersionRecord
            {
                Version = NewVersion(request, layer, ++record.PublishedVersions, package.Value),
                ContentDigest = package.Value.Digest,
            };
            DocumentWrite[] writes =
            [
                new PutDocument(LayerStore.Key(layer), "", record.ToByteArray(), kept?.Revision ?? DocumentWrite.MustNotExist),
                new PutDocument(LayerStore.VersionKey(layer, record.PublishedVersions), layer.Name, version.ToByteArray(), DocumentWrite.MustNotExist),
            ];
            if ((await store.CommitAsync(writes, cancellationToken)).Committed)
            {
                return layers.Show(version);
            }
        }

        return FunctionFailures.Contended(layer.Arn);
    }

    private LayerVersion NewVersion(PublishLayerVersionRequest request, LayerName layer, long number, DeploymentPackage package)
    {
        var version = new LayerVersion
        {
            Content = new LayerVersionContentOutput { CodeSha256 = package.CodeSha256, CodeSize = package.Size },
            LayerArn = layer.Arn,
            LayerVersionArn = layer.ArnOf(number),
            Description = request.Description,
            CreatedDate = time.GetLambdaMoment(),
            Version = number,
            CompatibleRuntimes = { request.CompatibleRuntimes },
            CompatibleArchitectures = { request.CompatibleArchitectures },
        };
        if (request.HasLicenseInfo)
        {
            version.LicenseInfo = request.LicenseInfo;
        }

        return version;
    }
}
