using Gatehouse.Aws.Kms;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ControlPlane.Kms.Keys;
using Gatehouse.ServiceDefaults.Operations;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.Kms.Aliases;

/// <summary>https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdateAlias.html</summary>
internal sealed class UpdateAlias(IDocumentStore store, KmsKeys keys, TimeProvider time) : IOperation<UpdateAliasRequest, Empty>
{
    public async Task<Outcome<Empty>> HandleAsync(UpdateAliasRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await keys.FindAsync(request.TargetKeyId, scope, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Failure;
        }

        var edited = await store.EditAsync(
            KmsKeys.Aliases,
            KmsKeys.AliasKey(scope, request.AliasName),
            parent: "",
            KmsFailures.AliasMissing(KeyName.AliasArnOf(scope, request.AliasName)),
            record =>
            {
                record.Alias.TargetKeyId = found.Value.Metadata.KeyId;
                record.Alias.LastUpdatedDate = time.GetTimestampInSeconds();
                return null;
            },
            cancellationToken);
        return edited.Succeeded ? new Empty() : edited.Failure;
    }
}
