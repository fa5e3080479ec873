using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.Protocol;
using Gatehouse.Store;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.CloudFormation.Stacks;

/// <summary>Changes a stack's own document beside whoever works on the stack: read, changed, written if nobody else wrote in between.</summary>
internal sealed class StackEditor(IDocumentStore store, StackFinder stacks)
{
    private const int MostAttempts = 100;

    /// <summary>The change may run several times and must have no effect but on the record.</summary>
    public async Task<Outcome<StackRecord>> EditAsync(
        CallScope scope, string nameOrArn, Func<string, AwsFailure> missing, Func<StackRecord, AwsFailure?> change, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            if (await stacks.FindAsync(scope, nameOrArn, cancellationToken) is not { } kept || kept.Value.Status == StackStatus.DeleteComplete)
            {
                return missing(nameOrArn);
            }

            if (change(kept.Value) is { } failure)
            {
                return failure;
            }

            var write = new PutDocument(kept.Key, "", kept.Value.ToByteArray(), kept.Revision);
            if ((await store.CommitAsync([write], cancellationToken)).Committed)
            {
                return kept.Value;
            }
        }

        return CloudFormationFailures.Contended;
    }
}
