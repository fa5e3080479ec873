using System.Text.Json.Nodes;
using Gatehouse.ControlPlane.CloudFormation.Templates;

namespace Gatehouse.ControlPlane.CloudFormation.Intrinsics;

/// <summary>Fn::ToJsonString of AWS::LanguageExtensions: an object or list as JSON text.</summary>
internal sealed class ToJsonString : IIntrinsic
{
    public string Name => "Fn::ToJsonString";

    public JsonNode? Evaluate(JsonNode? argument, Evaluation evaluation) => evaluation.Scope.Template.HasLanguageExtensions
        ? JsonValue.Create(evaluation.Of(argument).ToJson())
        : throw TemplateErrors.UnknownFunction(Name);
}
