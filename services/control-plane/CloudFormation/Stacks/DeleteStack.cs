using Gatehouse.Aws.CloudFormation;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.CloudFormation.Exports;
using Gatehouse.ControlPlane.CloudFormation.Running;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.Protocol;
using Gatehouse.ServiceDefaults.Operations;
using Gatehouse.Store;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.CloudFormation.Stacks;

/// <summary>
/// https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DeleteStack.html. A stack that does not exist is deleted
/// already; one that is being built gives up first.
/// </summary>
internal sealed class DeleteStack(
    IDocumentStore store, StackBeginnings beginnings, StackFinder stacks, StackExports exports, StackRunner runner)
    : IOperation<DeleteStackInput, Empty>
{
    private const int MostAttempts = 100;

    public async Task<Outcome<Empty>> HandleAsync(DeleteStackInput request, CallScope scope, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            if (await stacks.FindAsync(scope, request.StackName, cancellationToken) is not { } kept
                || kept.Value.Status is StackStatus.DeleteComplete or StackStatus.DeleteInProgress)
            {
                return new Empty();
            }

            if (await RefuseAsync(kept.Value, scope, cancellationToken) is { } refusal)
            {
                return refusal;
            }

            var writes = kept.Value.Operation is { Phase: StackPhase.Creating } ? GiveUp(kept) : Begin(kept, request);
            if ((await store.CommitAsync(writes, cancellationToken)).Committed)
            {
                runner.GiveUp(kept.Key);
                runner.Notify(kept.Key);
                return new Empty();
            }
        }

        return CloudFormationFailures.Contended;
    }

    private async Task<AwsFailure?> RefuseAsync(StackRecord stack, CallScope scope, CancellationToken cancellationToken)
    {
        if (stack.TerminationProtection)
        {
            return StackFailures.Protected(stack.Name);
        }

        if (stack.Operation is { Phase: not StackPhase.Creating })
        {
            return StackFailures.WrongStatus(stack.StackId, stack.Status, "deleted");
        }

        foreach (var export in stack.Outputs.Where(output => output.HasExportName))
        {
            if (await exports.ImportersAsync(scope, export.ExportName, cancellationToken) is [var importer, ..])
            {
                return StackFailures.ExportInUse(stack.StackId, export.ExportName, importer);
            }
        }

        return null;
    }

    private static IReadOnlyList<DocumentWrite> GiveUp(Kept<StackRecord> kept)
    {
        kept.Value.Operation.Cancelled = true;
        kept.Value.Operation.KeepsFailures = false;
        kept.Value.OnFailure = "DELETE";
        return [new PutDocument(kept.Key, "", kept.Value.ToByteArray(), kept.Revision)];
    }

    private IReadOnlyList<DocumentWrite> Begin(Kept<StackRecord> kept, DeleteStackInput request)
    {
        var operation = new StackOperation { Phase = StackPhase.Deleting, ClientToken = request.ClientRequestToken };
        operation.Retained.AddRange(request.RetainResources);
        return beginnings.Begin(kept, operation, StackStatus.DeleteInProgress);
    }
}
