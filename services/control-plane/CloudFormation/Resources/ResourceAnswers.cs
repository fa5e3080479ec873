using Gatehouse.Aws.CloudFormation;
using Gatehouse.ControlPlane.CloudFormation.Stacks;
using Gatehouse.Protocol;

namespace Gatehouse.ControlPlane.CloudFormation.Resources;

/// <summary>A stack's resources as callers see them.</summary>
internal static class ResourceAnswers
{
    private const string NotChecked = "NOT_CHECKED";

    public static StackResource Describe(StackRecord stack, StackResourceRecord record)
    {
        var state = StateOf(record);
        var resource = new StackResource
        {
            StackName = stack.Name,
            StackId = stack.StackId,
            LogicalResourceId = record.LogicalId,
            PhysicalResourceId = state.PhysicalId,
            ResourceType = state.Type,
            Timestamp = record.Updated,
            ResourceStatus = record.Status,
            DriftInformation = new StackResourceDriftInformation { StackResourceDriftStatus = NotChecked },
        };
        if (record.StatusReason.Length > 0)
        {
            resource.ResourceStatusReason = record.StatusReason;
        }

        return resource;
    }

    public static StackResourceSummary Summarize(StackResourceRecord record)
    {
        var state = StateOf(record);
        var summary = new StackResourceSummary
        {
            LogicalResourceId = record.LogicalId,
            PhysicalResourceId = state.PhysicalId,
            ResourceType = state.Type,
            LastUpdatedTimestamp = record.Updated,
            ResourceStatus = record.Status,
            DriftInformation = new StackResourceDriftInformationSummary { StackResourceDriftStatus = NotChecked },
        };
        if (record.StatusReason.Length > 0)
        {
            summary.ResourceStatusReason = record.StatusReason;
        }

        return summary;
    }

    public static StackResourceDetail Detail(StackRecord stack, StackResourceRecord record)
    {
        var state = StateOf(record);
        var detail = new StackResourceDetail
        {
            StackName = stack.Name,
            StackId = stack.StackId,
            LogicalResourceId = record.LogicalId,
            PhysicalResourceId = state.PhysicalId,
            ResourceType = state.Type,
            LastUpdatedTimestamp = record.Updated,
            ResourceStatus = record.Status,
            Metadata = state.Metadata.Length > 0 ? state.Metadata : "{}",
            DriftInformation = new StackResourceDriftInformation { StackResourceDriftStatus = NotChecked },
        };
        if (record.StatusReason.Length > 0)
        {
            detail.ResourceStatusReason = record.StatusReason;
        }

        return detail;
    }

    /// <summary>Resources that the stack has, or had when it was deleted: what no step has touched is none.</summary>
    public static bool IsShown(StackResourceRecord record) =>
        record.Status.Length > 0 && record.Status != StackStatus.DeleteComplete && record.Current is not null;

    private static ResourceState StateOf(StackResourceRecord record) => record.Current ?? record.Former ?? new ResourceState();
}
