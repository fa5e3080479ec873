using Gatehouse.ControlPlane.CloudFormation.Stacks;
using Gatehouse.Protocol;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.CloudFormation.Running;

/// <summary>How a phase of a stack's operation ends: with the next phase, or with the operation.</summary>
internal static class StackEnds
{
    public static void Enter(StackJournal journal, StackPhase phase, string status, string reason = "")
    {
        journal.Change(stack => stack.Operation.Phase = phase);
        journal.SetStatus(status, reason);
    }

    public static void End(StackJournal journal, string status, string reason = "")
    {
        journal.SetStatus(status, reason);
        journal.Change(stack =>
        {
            stack.LastOperationId = stack.Operation.Id;
            stack.Operation = null;
            if (status is StackStatus.UpdateComplete or StackStatus.CreateComplete)
            {
                stack.FormerInputId = "";
            }
        });
        if (status == StackStatus.DeleteComplete)
        {
            journal.Change(stack => stack.Deleted = journal.Now);
        }

        journal.Write(new DeleteDocument(StackDocument.OperationOf(journal.Key)));
    }

    /// <summary>What follows when the stack could not be built.</summary>
    public static void Fail(StackJournal journal, bool creates, string reason)
    {
        var stack = journal.Stack;
        if (stack.Operation.KeepsFailures)
        {
            End(journal, creates ? StackStatus.CreateFailed : StackStatus.UpdateFailed, reason);
        }
        else if (creates && stack.OnFailure == "DELETE")
        {
            Enter(journal, StackPhase.Deleting, StackStatus.DeleteInProgress, reason);
        }
        else if (creates)
        {
            Enter(journal, StackPhase.RollingBack, StackStatus.RollbackInProgress, reason.TrimEnd() + " Rollback requested by user.");
        }
        else
        {
            Enter(journal, StackPhase.UpdateRollingBack, StackStatus.UpdateRollbackInProgress, reason);
        }
    }

    public static string FailedToDelete(IEnumerable<string> failed) => $"The following resource(s) failed to delete: [{string.Join(", ", failed)}]. ";
}
