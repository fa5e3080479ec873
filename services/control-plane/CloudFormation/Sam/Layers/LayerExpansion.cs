using System.Collections.Frozen;
using System.Text.Json.Nodes;
using Gatehouse.ControlPlane.CloudFormation.Templates;

namespace Gatehouse.ControlPlane.CloudFormation.Sam.Layers;

/// <summary>
/// A layer: every change makes another version, under a logical id that ends in a digest of the layer, and those before stay.
/// https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-layerversion.html
/// </summary>
internal sealed class LayerExpansion : ISamExpansion
{
    private static readonly FrozenSet<string> Known = new[]
    {
        "CompatibleArchitectures", "CompatibleRuntimes", "ContentUri", "Description", "LayerName", "LicenseInfo", "PublishLambdaVersion", "RetentionPolicy",
    }.ToFrozenSet(StringComparer.Ordinal);

    public string Type => SamTypes.LayerVersion;

    public void Expand(SamResource resource, SamStack stack)
    {
        resource.Check(Known, FrozenSet<string>.Empty);
        if (resource["ContentUri"] is null)
        {
            throw resource.Invalid("Missing required property 'ContentUri'.");
        }

        if (stack.Resolve(resource["RetentionPolicy"]) is JsonValue retention)
        {
            // The digest is of what a parameter stands for.
            resource.Properties["RetentionPolicy"] = retention.DeepClone();
        }

        var properties = new JsonObject
        {
            ["Content"] = S3Place.Read(resource, "ContentUri").As("S3Bucket", "S3Key", "S3ObjectVersion"),
            ["LayerName"] = resource.Copy("LayerName") ?? resource.LogicalId,
        };
        resource.Properties.CopyTo(properties, "CompatibleArchitectures", "CompatibleRuntimes", "Description", "LicenseInfo");
        var logicalId = resource.LogicalId + SamDigests.Of(new JsonObject
        {
            [resource.LogicalId] = new JsonObject { [nameof(Type)] = Type, ["Properties"] = resource.Properties.DeepClone() },
        });
        var layer = resource.Replace("AWS::Lambda::LayerVersion", properties);
        layer["DeletionPolicy"] = resource["RetentionPolicy"].ToText()?.ToUpperInvariant() switch
        {
            null or "RETAIN" => "Retain",
            "DELETE" => "Delete",
            _ => throw resource.Invalid("'RetentionPolicy' must be one of the following options: ['Retain', 'Delete']."),
        };
        stack.Remove(resource.LogicalId);
        stack.Put(logicalId, layer);
        stack.Rename(resource.LogicalId, logicalId);
    }
}
