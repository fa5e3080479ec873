using System.Text.Json.Nodes;
using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.CloudFormation.Resources;
using Gatehouse.ControlPlane.CloudFormation.Templates;
using Gatehouse.ControlPlane.Lambda;
using Gatehouse.ControlPlane.Lambda.Layers;

namespace Gatehouse.ControlPlane.CloudFormation.Types;

/// <summary>A layer's version: one ARN in templates, a layer and a number in requests.</summary>
internal sealed class LayerVersionPreparation : IPropertyPreparation
{
    public Task<Outcome<JsonObject>> PrepareAsync(JsonObject properties, ResourceWork work, CancellationToken cancellationToken) =>
        Task.FromResult(Prepare(properties));

    private static Outcome<JsonObject> Prepare(JsonObject properties)
    {
        var arn = properties["LayerVersionArn"].ToText() ?? "";
        if (!LayerName.TryParseVersion(arn, out var named))
        {
            // Our wording.
            return LambdaFailures.InvalidParameter($"LayerVersionArn is not the ARN of a layer's version: {arn}");
        }

        properties["LayerName"] = named.Layer.Arn;
        properties["VersionNumber"] = named.Version;
        return properties;
    }
}
