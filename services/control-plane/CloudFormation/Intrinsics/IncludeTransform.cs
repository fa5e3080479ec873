using System.Text.Json.Nodes;
using Gatehouse.ControlPlane.CloudFormation.Templates;

namespace Gatehouse.ControlPlane.CloudFormation.Intrinsics;

/// <summary>
/// Fn::Transform inside a section. AWS::Include is carried out before a template is read; a macro of the user's own is refused by its
/// name.
/// </summary>
internal sealed class IncludeTransform : IIntrinsic
{
    public string Name => "Fn::Transform";

    public JsonNode? Evaluate(JsonNode? argument, Evaluation evaluation) =>
        throw new TemplateException($"Transform {(argument as JsonObject)?[nameof(Name)].ToText()} is not emulated by Gatehouse");
}
