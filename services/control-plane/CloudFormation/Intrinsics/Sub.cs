using System.Text.Json.Nodes;
using Gatehouse.ControlPlane.CloudFormation.Templates;

namespace Gatehouse.ControlPlane.CloudFormation.Intrinsics;

/// <summary>Fn::Sub: variables in a text.</summary>
internal sealed class Sub : IIntrinsic
{
    public string Name => "Fn::Sub";

    public JsonNode? Evaluate(JsonNode? argument, Evaluation evaluation)
    {
        var (text, given) = argument switch
        {
            JsonArray { Count: 2 } list when list[0].ToText() is { } first && list[1] is JsonObject map => (first, evaluation.OfMembers(map)),
            _ when argument.ToText() is { } alone => (alone, []),
            _ => throw TemplateErrors.SubArguments,
        };
        return JsonValue.Create(SubText.Substitute(text, variable => ValueOf(variable, given, evaluation)));
    }

    private static string ValueOf(string variable, JsonObject given, Evaluation evaluation)
    {
        var value = given.TryGetPropertyValue(variable, out var known) ? known
            : GetAtt.TargetOf(JsonValue.Create(variable)) is var (logicalId, attribute) ? GetAtt.Of(logicalId, attribute, evaluation)
            : Ref.Of(variable, evaluation);
        return value.ToText() ?? throw TemplateErrors.Format($"The value of the Fn::Sub variable {variable} must be a string");
    }
}
