using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ControlPlane.Ids;
using Gatehouse.Protocol;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.Lambda.Layers;

/// <summary>
/// How the policy of a layer's version is changed. Policies are kept and shown; what they allow is not asked.
/// </summary>
internal sealed class LayerPolicies(IDocumentStore store, IIdSource ids)
{
    /// <summary>LocalStack's recording of AWS, services/lambda_/provider.py.</summary>
    public static AwsFailure Missing(LayerName layer, long version) => LambdaFailures.NotFound($"Layer version {layer.ArnOf(version)} does not exist.");

    /// <summary>The change may run several times and must have no effect but on the record.</summary>
    public async Task<Outcome<LayerVersionRecord>> EditAsync(
        LayerName layer, long version, string revisionId, Func<LayerVersionRecord, AwsFailure?> change, CancellationToken cancellationToken)
    {
        return await store.EditAsync(
            LayerStore.Versions, LayerStore.VersionKey(layer, version), layer.Name, Missing(layer, version), Change, cancellationToken);

        AwsFailure? Change(LayerVersionRecord record)
        {
            if (revisionId.Length > 0 && revisionId != record.PolicyRevisionId)
            {
                return LambdaFailures.StaleLayerPolicy;
            }

            var failure = change(record);
            record.PolicyRevisionId = ids.NewUuid();
            return failure;
        }
    }
}
