using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ControlPlane.Ids;
using Gatehouse.ControlPlane.Lambda.Functions;
using Gatehouse.Protocol;
using Gatehouse.Store;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.Lambda.Layers;

/// <summary>
/// How the policy of a layer's version is changed: read, changed, and written if nobody else wrote in between; else once more. Policies are
/// kept and shown; what they allow is not asked.
/// </summary>
internal sealed class LayerPolicies(IDocumentStore store, IIdSource ids)
{
    private const int MostAttempts = 100;

    /// <summary>LocalStack's recording of AWS, services/lambda_/provider.py.</summary>
    public static AwsFailure Missing(LayerName layer, long version) => LambdaFailures.NotFound($"Layer version {layer.ArnOf(version)} does not exist.");

    /// <summary>The change may run several times and must have no effect but on the record.</summary>
    public async Task<Outcome<LayerVersionRecord>> EditAsync(
        LayerName layer, long version, string revisionId, Func<LayerVersionRecord, AwsFailure?> change, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            if (await store.FindAsync(LayerStore.Versions, LayerStore.VersionKey(layer, version), cancellationToken) is not { } kept)
            {
                return Missing(layer, version);
            }

            if (revisionId.Length > 0 && revisionId != kept.Value.PolicyRevisionId)
            {
                return LambdaFailures.StaleLayerPolicy;
            }

            if (change(kept.Value) is { } failure)
            {
                return failure;
            }

            kept.Value.PolicyRevisionId = ids.NewUuid();
            var write = new PutDocument(kept.Key, layer.Name, kept.Value.ToByteArray(), kept.Revision);
            if ((await store.CommitAsync([write], cancellationToken)).Committed)
            {
                return kept.Value;
            }
        }

        return FunctionFailures.Contended(layer.ArnOf(version));
    }
}
