using System.Text.Json.Nodes;
using Gatehouse.ControlPlane.CloudFormation.Templates;

namespace Gatehouse.ControlPlane.CloudFormation.Intrinsics;

/// <summary>Fn::If: one of two values; the other one is not looked at.</summary>
internal sealed class If : IIntrinsic
{
    public string Name => "Fn::If";

    public JsonNode? Evaluate(JsonNode? argument, Evaluation evaluation)
    {
        if (argument is not JsonArray { Count: 3 } parts || parts[0].ToText() is not { } condition)
        {
            throw new TemplateException("Template error: Fn::If requires a list argument with three elements");
        }

        if (!evaluation.Scope.Template.Conditions.ContainsKey(condition))
        {
            throw TemplateErrors.UnresolvedCondition(condition, Name);
        }

        return evaluation.Of(parts[evaluation.Scope.Conditions.IsTrue(condition) ? 1 : 2]);
    }
}
