using System.Text.Json.Nodes;
using Gatehouse.ControlPlane.CloudFormation.Templates;

namespace Gatehouse.ControlPlane.CloudFormation.Intrinsics;

/// <summary>
/// The section Rules: what the values of parameters must satisfy before anything is done.
/// https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/rules-section-structure.html
/// </summary>
internal static class TemplateRules
{
    /// <summary>Throws <see cref="TemplateException"/> with what the first assertion that fails says of itself.</summary>
    public static void Check(EvaluationScope scope)
    {
        foreach (var (name, value) in scope.Template.Source["Rules"] as JsonObject ?? [])
        {
            var rule = value as JsonObject ?? throw TemplateErrors.NotAnObject("Rules");
            if (rule["RuleCondition"] is { } condition && !scope.Conditions.Holds(condition))
            {
                continue;
            }

            foreach (var assertion in (rule["Assertions"] as JsonArray ?? throw TemplateErrors.Format($"Rule {name} must have Assertions")).OfType<JsonObject>())
            {
                if (!scope.Conditions.Holds(assertion["Assert"]))
                {
                    // Our wording where the assertion has no words of its own.
                    throw new TemplateException(assertion["AssertDescription"].ToText() ?? $"An assertion of the rule {name} failed");
                }
            }
        }
    }
}
