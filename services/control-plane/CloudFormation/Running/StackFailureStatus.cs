using Gatehouse.ControlPlane.CloudFormation.Stacks;
using Gatehouse.Protocol;

namespace Gatehouse.ControlPlane.CloudFormation.Running;

/// <summary>In which status a stack is left when a phase cannot be carried to its end.</summary>
internal static class StackFailureStatus
{
    public static string Of(StackPhase phase) => phase switch
    {
        StackPhase.Creating => StackStatus.CreateFailed,
        StackPhase.RollingBack => StackStatus.RollbackFailed,
        StackPhase.Deleting => StackStatus.DeleteFailed,
        StackPhase.Updating => StackStatus.UpdateFailed,
        StackPhase.CleaningUp => StackStatus.UpdateComplete,
        _ => StackStatus.UpdateRollbackFailed,
    };
}
