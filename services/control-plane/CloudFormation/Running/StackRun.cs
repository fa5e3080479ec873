using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.CloudFormation.Intrinsics;
using Gatehouse.ControlPlane.CloudFormation.Parameters;
using Gatehouse.ControlPlane.CloudFormation.Resources;
using Gatehouse.ControlPlane.CloudFormation.Stacks;
using Gatehouse.ControlPlane.CloudFormation.Templates;
using Gatehouse.Protocol;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.CloudFormation.Running;

/// <summary>
/// Carries a stack's operation out, from whatever phase it is in to its end:
/// <code>
/// CREATING ──► done                       UPDATING ──► CLEANING_UP ──► done
///    └ failure ► ROLLING_BACK ► done         └ failure ► UPDATE_ROLLING_BACK ► ROLLBACK_CLEANING_UP ► done
///    └ OnFailure=DELETE ► DELETING ► done
/// </code>
/// The phase and what each resource has come to stand in the store. A control-plane that dies leaves them there, and the next one goes
/// on where the last commit was.
/// </summary>
internal sealed class StackRun(
    StackFinder stacks,
    StackScopes scopes,
    ResourceHandlers handlers,
    DynamicReferences references,
    OutputPhase outputs,
    IBlobStore blobs,
    StoredObjects objects,
    TimeProvider time,
    ILogger<StackRun> log)
{
    /// <summary>Runs the operation to its end. Throws <see cref="StackLostException"/> when somebody else has the stack.</summary>
    public async Task RunAsync(StackJournal journal, CallScope scope, CancellationToken givenUp, CancellationToken cancellationToken)
    {
        var resources = await stacks.ResourcesAsync(journal.Key, cancellationToken);
        using var deadline = new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);
        if (journal.Stack.Operation.Deadline is { } end)
        {
            var left = end.ToDateTimeOffset() - time.GetUtcNow();
            deadline.CancelAfter(left > TimeSpan.Zero ? left : TimeSpan.Zero);
        }

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(givenUp, deadline.Token);
        while (journal.Stack.Operation is { } operation)
        {
            var input = await stacks.InputAsync(journal.Key, journal.Stack.InputId, cancellationToken);
            var run = new StackRunContext(
                journal, scope, resources, handlers, references, new StepScheduler(journal, GivesUp(operation, stop.Token)), blobs, objects, log)
            {
                Tags = input.Tags,
            };
            await (operation.Phase switch
            {
                StackPhase.Creating or StackPhase.Updating => BuildAsync(run, input, cancellationToken),
                StackPhase.CleaningUp => CleanUpAsync(run, input, StackStatus.UpdateComplete, isRollback: false, cancellationToken),
                StackPhase.RollbackCleaningUp => CleanUpAsync(run, input, StackStatus.UpdateRollbackComplete, isRollback: true, cancellationToken),
                StackPhase.RollingBack => RollBackAsync(run, cancellationToken),
                StackPhase.UpdateRollingBack => RestoreAsync(run, cancellationToken),
                _ => DeleteAsync(run, cancellationToken),
            });
            await journal.CommitAsync(cancellationToken);
        }
    }

    // Only what builds can be given up; what takes back goes to its end.
    private static CancellationToken GivesUp(StackOperation operation, CancellationToken givenUp) =>
        operation.Phase is StackPhase.Creating or StackPhase.Updating ? givenUp : CancellationToken.None;

    private async Task BuildAsync(StackRunContext run, StackInputRecord input, CancellationToken cancellationToken)
    {
        var creates = run.Operation.Phase == StackPhase.Creating;
        string reason;
        try
        {
            var stack = run.Journal.Stack;
            var scope = await scopes.CreateAsync(run.Scope, stack.Name, stack.StackId, input, cancellationToken);
            var evaluation = new Evaluation(scope, new RunningReferences(run.Resources));
            var failed = await BuildPhase.RunAsync(run, evaluation, cancellationToken);
            await RefreshAsync(run, cancellationToken);
            var isIncomplete = run.Scheduler.WasStopped;
            reason = run.Operation.Cancelled ? "User Initiated"
                : failed.Count == 0 && isIncomplete ? "Stack creation time exceeded the specified timeout."
                : BuildPhase.Describe(run, failed);
            if (failed.Count == 0 && !isIncomplete && !run.Operation.Cancelled)
            {
                await outputs.RunAsync(run, evaluation, cancellationToken);
                Complete(run, creates);
                return;
            }
        }
        catch (TemplateException exception)
        {
            reason = exception.Message;
        }

        StackEnds.Fail(run.Journal, creates, reason);
    }

    private static void Complete(StackRunContext run, bool creates)
    {
        if (creates)
        {
            StackEnds.End(run.Journal, StackStatus.CreateComplete);
        }
        else
        {
            StackEnds.Enter(run.Journal, StackPhase.CleaningUp, StackStatus.UpdateCompleteCleanup);
        }
    }

    private async Task CleanUpAsync(StackRunContext run, StackInputRecord input, string status, bool isRollback, CancellationToken cancellationToken)
    {
        var stack = run.Journal.Stack;
        var scope = await scopes.CreateAsync(run.Scope, stack.Name, stack.StackId, input, cancellationToken);
        var kept = isRollback ? run.Resources.Values.Where(record => record.Current is not null).Select(record => record.LogicalId).ToHashSet() : null;
        await RemovalPhase.CleanUpAsync(run, name => kept?.Contains(name) ?? scope.IsActive(name), isRollback, cancellationToken);
        StackEnds.End(run.Journal, status);
    }

    private static async Task RollBackAsync(StackRunContext run, CancellationToken cancellationToken)
    {
        var failed = await RemovalPhase.RemoveAllAsync(run, isRollback: true, cancellationToken);
        StackEnds.End(
            run.Journal,
            failed.Count == 0 ? StackStatus.RollbackComplete : StackStatus.RollbackFailed,
            failed.Count == 0 ? "" : StackEnds.FailedToDelete(failed));
    }

    private static async Task RestoreAsync(StackRunContext run, CancellationToken cancellationToken)
    {
        var failed = await RestorePhase.RunAsync(run, cancellationToken);
        if (failed.Count > 0)
        {
            StackEnds.End(
                run.Journal, StackStatus.UpdateRollbackFailed, $"The following resource(s) failed to update: [{string.Join(", ", failed)}]. ");
            return;
        }

        run.Journal.Change(stack =>
        {
            stack.InputId = stack.FormerInputId;
            stack.FormerInputId = "";
        });
        StackEnds.Enter(run.Journal, StackPhase.RollbackCleaningUp, StackStatus.UpdateRollbackCleanup);
    }

    private async Task DeleteAsync(StackRunContext run, CancellationToken cancellationToken)
    {
        var failed = await RemovalPhase.RemoveAllAsync(run, isRollback: false, cancellationToken);
        if (failed.Count > 0)
        {
            StackEnds.End(run.Journal, StackStatus.DeleteFailed, StackEnds.FailedToDelete(failed));
            return;
        }

        try
        {
            await outputs.WithdrawAsync(run, cancellationToken);
        }
        catch (TemplateException exception)
        {
            StackEnds.End(run.Journal, StackStatus.DeleteFailed, exception.Message);
            return;
        }

        run.Journal.Write(new DeleteDocument(StackDocument.NameClaim(run.Scope, run.Journal.Stack.Name)));
        StackEnds.End(run.Journal, StackStatus.DeleteComplete);
    }

    private static async Task RefreshAsync(StackRunContext run, CancellationToken cancellationToken)
    {
        await run.Journal.CommitAsync(cancellationToken);
        await run.Journal.RefreshAsync(cancellationToken);
    }
}
