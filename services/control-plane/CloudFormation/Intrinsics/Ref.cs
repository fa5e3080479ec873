using System.Text.Json.Nodes;
using Gatehouse.ControlPlane.CloudFormation.Templates;

namespace Gatehouse.ControlPlane.CloudFormation.Intrinsics;

/// <summary>Ref: a parameter's value or a resource's physical id.</summary>
internal sealed class Ref : IIntrinsic
{
    public string Name => "Ref";

    public JsonNode? Evaluate(JsonNode? argument, Evaluation evaluation)
    {
        var name = argument.ToText() ?? throw TemplateErrors.Arity(Name, "one parameter: the logical name");
        return Of(name, evaluation);
    }

    public static JsonNode? Of(string name, Evaluation evaluation)
    {
        if (evaluation.Scope.Pseudo.Find(name) is { } pseudo)
        {
            return pseudo;
        }

        if (evaluation.Scope.Parameters.TryGetValue(name, out var value))
        {
            return value.DeepClone();
        }

        return evaluation.Scope.IsActive(name) ? evaluation.References.Ref(name) : throw TemplateErrors.UnresolvedInResources([name]);
    }
}
