using System.Text.Json.Nodes;
using Gatehouse.ControlPlane.CloudFormation.Templates;

namespace Gatehouse.ControlPlane.CloudFormation.Intrinsics;

/// <summary>Fn::Length of AWS::LanguageExtensions: how many items a list has.</summary>
internal sealed class Length : IIntrinsic
{
    public string Name => "Fn::Length";

    public JsonNode? Evaluate(JsonNode? argument, Evaluation evaluation) =>
        !evaluation.Scope.Template.HasLanguageExtensions ? throw TemplateErrors.UnknownFunction(Name)
        : evaluation.Of(argument) is JsonArray items ? JsonValue.Create(items.Count)
        : throw TemplateErrors.Arity(Name, "a list");
}
