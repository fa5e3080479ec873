using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.CloudFormation.Running;
using Gatehouse.Protocol;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.CloudFormation.Stacks;

/// <summary>Begins a rollback that somebody asks for: of failures that were kept, or of a rollback that failed itself.</summary>
internal sealed class StackRollbacks(IDocumentStore store, StackFinder stacks, StackBeginnings beginnings, StackRunner runner)
{
    /// <param name="phaseOf">Which phase a status goes into; null: none.</param>
    /// <param name="verb">What cannot be done in other statuses.</param>
    public async Task<Outcome<StackRecord>> BeginAsync(
        CallScope scope, string nameOrArn, string clientToken, Func<string, StackPhase?> phaseOf, string verb, CancellationToken cancellationToken)
    {
        if (await stacks.FindAsync(scope, nameOrArn, cancellationToken) is not { } kept)
        {
            return StackFailures.Missing(nameOrArn);
        }

        if (phaseOf(kept.Value.Status) is not { } phase)
        {
            return StackFailures.WrongStatus(kept.Value.StackId, kept.Value.Status, verb);
        }

        var status = phase == StackPhase.RollingBack ? StackStatus.RollbackInProgress : StackStatus.UpdateRollbackInProgress;
        var writes = beginnings.Begin(kept, new StackOperation { Phase = phase, ClientToken = clientToken }, status);
        if (!(await store.CommitAsync(writes, cancellationToken)).Committed)
        {
            return CloudFormationFailures.Contended;
        }

        runner.Notify(kept.Key);
        return kept.Value;
    }
}
