using System.Text.Json.Nodes;
using Gatehouse.ControlPlane.CloudFormation.Templates;

namespace Gatehouse.ControlPlane.CloudFormation.Intrinsics;

/// <summary>Fn::GetAtt: an attribute of a resource.</summary>
internal sealed class GetAtt : IIntrinsic
{
    public string Name => "Fn::GetAtt";

    public JsonNode? Evaluate(JsonNode? argument, Evaluation evaluation)
    {
        // The attribute may be a Ref itself.
        var evaluated = argument is JsonArray { Count: 2 } list && list[1] is JsonObject
            ? new JsonArray(list[0]?.DeepClone(), evaluation.Of(list[1]))
            : argument;
        var (logicalId, attribute) = TargetOf(evaluated)
            ?? throw TemplateErrors.Arity(Name, "two non-empty parameters, the resource name and the resource attribute");
        return Of(logicalId, attribute, evaluation);
    }

    public static JsonNode? Of(string logicalId, string attribute, Evaluation evaluation) => evaluation.Scope.IsActive(logicalId)
        ? evaluation.References.GetAtt(logicalId, attribute)
        : throw TemplateErrors.UnresolvedInResources([logicalId]);

    /// <summary>Reads <c>["L", "A.B"]</c> and <c>"L.A.B"</c>.</summary>
    public static (string LogicalId, string Attribute)? TargetOf(JsonNode? argument)
    {
        if (argument is JsonArray { Count: > 1 } parts && parts[0].ToText() is { Length: > 0 } logicalId)
        {
            // An attribute that is a function still names the resource.
            return (logicalId, string.Join('.', parts.Skip(1).Select(part => part.ToText())));
        }

        return argument.ToText() is { } text && text.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot && dot < text.Length - 1
            ? (text[..dot], text[(dot + 1)..])
            : null;
    }
}
