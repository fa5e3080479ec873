using System.Text.Json.Nodes;
using Gatehouse.ControlPlane.CloudFormation.Templates;

namespace Gatehouse.ControlPlane.CloudFormation.Intrinsics;

/// <summary>Fn::Join: texts with a delimiter between them.</summary>
internal sealed class Join : IIntrinsic
{
    private const string Demand =
        "two parameters, (1) a string delimiter and (2) a list of strings to be joined or a function that returns a list of strings " +
        "(such as Fn::GetAZs) to be joined.";

    public string Name => "Fn::Join";

    public JsonNode? Evaluate(JsonNode? argument, Evaluation evaluation)
    {
        if (argument is not JsonArray { Count: 2 } parts || parts[0].ToText() is not { } delimiter)
        {
            throw TemplateErrors.Arity(Name, Demand);
        }

        var joined = evaluation.Of(parts[1]);
        if (joined is JsonArray items)
        {
            return JsonValue.Create(string.Join(delimiter, items.Select(item => item.ToText() ?? throw TemplateErrors.Arity(Name, Demand))));
        }

        return Unknown.IsIn(joined) ? joined : throw TemplateErrors.Arity(Name, Demand);
    }
}
