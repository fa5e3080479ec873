using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.CloudFormation.Planning;
using Gatehouse.ControlPlane.CloudFormation.Templates;
using Gatehouse.Protocol;

namespace Gatehouse.ControlPlane.CloudFormation.Stacks;

/// <summary>What an update of a stack would change, and whether that is anything at all.</summary>
internal sealed class StackUpdates(StackPlanner planner)
{
    /// <summary>The resources that would change; null where nothing at all would: neither resources nor outputs, parameters or tags.</summary>
    public Outcome<StackChanges> Compare(
        PreparedInput prepared, StackInputRecord former, IReadOnlyDictionary<string, StackResourceRecord> resources)
    {
        try
        {
            var plans = planner.Plan(prepared.Scope, resources);
            return new StackChanges(plans, plans.Count > 0 || IsOtherwiseChanged(prepared, former));
        }
        catch (TemplateException exception)
        {
            return exception.ToFailure();
        }
    }

    private static bool IsOtherwiseChanged(PreparedInput prepared, StackInputRecord former)
    {
        var (body, formerBody) = (BodyOf(prepared.Record), BodyOf(former));
        if (!prepared.Record.Parameters.Equals(former.Parameters) || !prepared.Record.Tags.Equals(former.Tags))
        {
            return true;
        }

        if (body == formerBody)
        {
            return false;
        }

        var before = TemplateText.Parse(formerBody);
        return !TemplateNodes.AreAlike(before["Outputs"], prepared.Scope.Template.Source["Outputs"])
            || !TemplateNodes.AreAlike(before["Resources"], prepared.Scope.Template.Source["Resources"]);
    }

    private static string BodyOf(StackInputRecord input) => input.ProcessedBody.Length > 0 ? input.ProcessedBody : input.TemplateBody;
}

/// <summary>What an update would do.</summary>
internal sealed record StackChanges(IReadOnlyList<ResourcePlan> Resources, bool AreAny);
