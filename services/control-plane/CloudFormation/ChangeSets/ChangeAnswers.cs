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
            change.Details.AddRange(plan.Changes.SelectMany(Describe));
        }

        if (plan.Action == PlannedAction.Remove)
        {
            change.PolicyAction = PolicyOf(plan);
        }
        else if (change.Replacement == "True")
        {
            change.PolicyAction = $"ReplaceAnd{PolicyOf(plan)}";
        }

        return new Change { Type = "Resource", ResourceChange = change };
    }

    private static string PolicyOf(ResourcePlan plan) => plan.Policy switch
    {
        "Retain" or "RetainExceptOnCreate" => "Retain",
        "Snapshot" => "Snapshot",
        _ => "Delete",
    };

    // Whether a value that nobody knows yet really changes shows only when the update runs.
    private static string ReplacementOf(ResourcePlan plan) =>
        plan.Action == PlannedAction.Update ? "False"
        : plan.Changes.Count == 0 || plan.Changes.Any(property => property is { IsCreateOnly: true, IsKnown: true }) ? "True"
        : "Conditional";

    // A parameter's change is told twice, as the cause and as what might have been changed beside it:
    // localstack/localstack tests/aws/services/cloudformation/api/test_changesets.snapshot.json, recorded on AWS.
    private static IEnumerable<ResourceChangeDetail> Describe(PropertyPlan property) => property.Source == "ParameterReference"
        ? [DescribeOne(property), DescribeOne(property with { IsKnown = false, Cause = "", Source = "DirectModification" })]
        : [DescribeOne(property)];

    private static ResourceChangeDetail DescribeOne(PropertyPlan property)
    {
        var detail = new ResourceChangeDetail
        {
            Target = new ResourceTargetDefinition
            {
                Attribute = "Properties",
                Name = property.Name,
                RequiresRecreation = !property.IsCreateOnly ? "Never" : property.IsKnown || property.Cause.Length == 0 ? "Always" : "Conditionally",
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
