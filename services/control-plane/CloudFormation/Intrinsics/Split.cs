using System.Text.Json.Nodes;
using Gatehouse.ControlPlane.CloudFormation.Templates;

namespace Gatehouse.ControlPlane.CloudFormation.Intrinsics;

/// <summary>Fn::Split: the parts of a text between delimiters.</summary>
internal sealed class Split : IIntrinsic
{
    private const string Demand =
        "two parameters, (1) a string delimiter and (2) a string to be split or a function that returns a string to be split.";

    public string Name => "Fn::Split";

    public JsonNode? Evaluate(JsonNode? argument, Evaluation evaluation)
    {
        if (argument is not JsonArray { Count: 2 } parts
            || evaluation.TextOf(parts[0]) is not { Length: > 0 } delimiter
            || evaluation.TextOf(parts[1]) is not { } text)
        {
            throw TemplateErrors.Arity(Name, Demand);
        }

        return new JsonArray([.. text.Split(delimiter).Select(part => JsonValue.Create(part))]);
    }
}
