using Gatehouse.Aws.Lambda;
using Gatehouse.AwsWire.Failures;
using Gatehouse.Protocol;

namespace Gatehouse.ControlPlane.Lambda.Layers;

/// <summary>The layers of a function. It keeps the blobs of what it was given: a layer's version that is deleted goes on serving it.</summary>
internal sealed class FunctionLayers(LayerStore layers)
{
    private const int Most = 5;

    /// <summary>The layers' versions, or why a function cannot have them. The texts are LocalStack's recordings of AWS.</summary>
    public async Task<Outcome<IReadOnlyList<LayerVersionRecord>>> FindAsync(IReadOnlyList<string> arns, CancellationToken cancellationToken)
    {
        if (arns.Count > Most)
        {
            return LambdaFailures.InvalidParameter("Cannot reference more than 5 layers.");
        }

        var found = new List<LayerVersionRecord>();
        foreach (var arn in arns)
        {
            if (!LayerName.TryParseVersion(arn, out var named) || await layers.FindAsync(named.Layer, named.Version, cancellationToken) is not { } record)
            {
                return LambdaFailures.InvalidParameter($"Layer version {arn} does not exist.");
            }

            if (found.Find(other => other.Version.LayerArn == record.Version.LayerArn) is { } twin)
            {
                return LambdaFailures.InvalidParameter(
                    "Two different versions of the same layer are not allowed to be referenced in the same function. "
                    + $"{record.Version.LayerVersionArn} and {twin.Version.LayerVersionArn} are versions of the same layer.");
            }

            found.Add(record);
        }

        return Outcome<IReadOnlyList<LayerVersionRecord>>.Of(found);
    }

    public static void Write(FunctionRecord record, IReadOnlyList<LayerVersionRecord> layers)
    {
        record.LayerDigests.Clear();
        record.LayerDigests.Add(layers.Select(layer => layer.ContentDigest));
        record.Configuration.Layers.Clear();
        record.Configuration.Layers.Add(
            layers.Select(layer => new Layer { Arn = layer.Version.LayerVersionArn, CodeSize = layer.Version.Content.CodeSize }));
    }
}
