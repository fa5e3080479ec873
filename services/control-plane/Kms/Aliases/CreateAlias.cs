using Gatehouse.Aws.Kms;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ControlPlane.Kms.Keys;
using Gatehouse.Protocol;
using Gatehouse.ServiceDefaults.Operations;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.Kms.Aliases;

/// <summary>https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateAlias.html</summary>
internal sealed class CreateAlias(IDocumentStore store, KmsKeys keys, TimeProvider time) : IOperation<CreateAliasRequest, Empty>
{
    public async Task<Outcome<Empty>> HandleAsync(CreateAliasRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        if (AliasRule.Check(request.AliasName) is { } failure)
        {
            return failure;
        }

        var found = await keys.FindAsync(request.TargetKeyId, scope, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Failure;
        }

        var now = time.GetTimestampInSeconds();
        var arn = KeyName.AliasArnOf(scope, request.AliasName);
        var record = new KeyAliasRecord
        {
            Alias = new AliasListEntry
            {
                AliasName = request.AliasName,
                AliasArn = arn,
                TargetKeyId = found.Value.Metadata.KeyId,
                CreationDate = now,
                LastUpdatedDate = now,
            },
        };
        return await store.TryCreateAsync(KmsKeys.AliasKey(scope, request.AliasName), "", record, cancellationToken)
            ? new Empty()
            : KmsFailures.AliasExists(arn);
    }
}
