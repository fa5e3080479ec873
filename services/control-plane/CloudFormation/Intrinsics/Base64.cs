using System.Text;
using System.Text.Json.Nodes;
using Gatehouse.ControlPlane.CloudFormation.Templates;

namespace Gatehouse.ControlPlane.CloudFormation.Intrinsics;

/// <summary>Fn::Base64.</summary>
internal sealed class Base64 : IIntrinsic
{
    public string Name => "Fn::Base64";

    public JsonNode? Evaluate(JsonNode? argument, Evaluation evaluation)
    {
        var text = evaluation.TextOf(argument) ?? throw TemplateErrors.Arity(Name, "one string parameter");
        return JsonValue.Create(Unknown.IsIn(text) ? text : Convert.ToBase64String(Encoding.UTF8.GetBytes(text)));
    }
}
