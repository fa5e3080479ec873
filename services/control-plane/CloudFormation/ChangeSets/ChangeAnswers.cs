using Gatehouse.Aws.CloudFormation;
using Gatehouse.ControlPlane.CloudFormation.Planning;

namespace Gatehouse.ControlPlane.CloudFormation.ChangeSets;

/// <summary>Plans as change sets show them. https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ResourceChange.html</summary>
internal static class ChangeAnswers
{
    public static Change Describe(ResourcePlan plan)
    {
        var change = new ResourceChange
        {
            Action = plan.Action switch
            {
                PlannedAction.Add => "Add",
                PlannedAction.Remove => "Remove",
                _ => "Modify",
            },
            LogicalResourceId = plan.LogicalId,
            ResourceType = plan.Type,
        };
        if (plan.PhysicalId.Length > 0)
        {
            change.PhysicalResourceId = plan.PhysicalId;
        }

        if (plan.Action is PlannedAction.Update or PlannedAction.Replace)
        {
            change.Replacement = ReplacementOf(plan);
            change.Scope.Add("Properties");
            change.Details.AddRange(plan.Changes.Select(Describe));
        }

        return new Change { Type = "Resource", ResourceChange = change };
    }

    // Whether a value that nobody knows yet really changes shows only when the update runs.
    private static string ReplacementOf(ResourcePlan plan) =>
        plan.Action == PlannedAction.Update ? "False"
        : plan.Changes.Count == 0 || plan.Changes.Any(property => property is { IsCreateOnly: true, IsKnown: true }) ? "True"
        : "Conditional";

    private static ResourceChangeDetail Describe(PropertyPlan property)
    {
        var detail = new ResourceChangeDetail
        {
            Target = new ResourceTargetDefinition
            {
                Attribute = "Properties",
                Name = property.Name,
                RequiresRecreation = !property.IsCreateOnly ? "Never" : property.IsKnown ? "Always" : "Conditionally",
            },
            Evaluation = property.IsKnown ? "Static" : "Dynamic",
            ChangeSource = property.Source,
        };
        if (property.Cause.Length > 0)
        {
            detail.CausingEntity = property.Cause;
        }

        return detail;
    }
}
