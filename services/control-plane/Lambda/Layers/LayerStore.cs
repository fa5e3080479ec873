using Gatehouse.Aws.Lambda;
using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.Protocol;
using Gatehouse.Store;
using Microsoft.Extensions.Options;

namespace Gatehouse.ControlPlane.Lambda.Layers;

/// <summary>How layers are kept and found: a document for a layer's name, which counts its versions, and one for each version.</summary>
internal sealed class LayerStore(IDocumentStore store, IOptions<ControlPlaneOptions> options)
{
    public static readonly DocumentKind<LayerRecord> Kind = new("lambda/layer");
    public static readonly DocumentKind<LayerVersionRecord> Versions = new("lambda/layer-version");

    public static DocumentKey Key(LayerName layer) => Kind.Key(layer.Account, layer.Region, layer.Name);

    public static DocumentKey VersionKey(LayerName layer, long version) => Versions.Key(layer.Account, layer.Region, $"{layer.Name}:{version:D10}");

    public async ValueTask<LayerVersionRecord?> FindAsync(LayerName layer, long version, CancellationToken cancellationToken) =>
        (await store.FindAsync(Versions, VersionKey(layer, version), cancellationToken))?.Value;

    /// <summary>All versions of a layer, the newest first.</summary>
    public async Task<List<LayerVersion>> ListAsync(LayerName layer, CancellationToken cancellationToken)
    {
        var versions = new List<LayerVersion>();
        await foreach (var kept in store.ListAllAsync(Versions, layer.Account, layer.Region, layer.Name, cancellationToken))
        {
            versions.Add(kept.Value.Version);
        }

        versions.Reverse();
        return versions;
    }

    /// <summary>The version as answers have it, with where its content can be fetched.</summary>
    public LayerVersion Show(LayerVersionRecord record)
    {
        record.Version.Content.Location = $"http://{options.Value.PublicHost}:{options.Value.PublicPort}/_aws/lambda/code/{record.ContentDigest}";
        return record.Version;
    }

    public static AwsFailure Missing { get; } = LambdaFailures.NotFound("The resource you requested does not exist.");

    public static LayerVersionsListItem Listed(LayerVersion version)
    {
        var item = new LayerVersionsListItem
        {
            LayerVersionArn = version.LayerVersionArn,
            Version = version.Version,
            Description = version.Description,
            CreatedDate = version.CreatedDate,
            CompatibleRuntimes = { version.CompatibleRuntimes },
            CompatibleArchitectures = { version.CompatibleArchitectures },
        };
        if (version.HasLicenseInfo)
        {
            item.LicenseInfo = version.LicenseInfo;
        }

        return item;
    }
}
