using System.Text.Json.Nodes;
using Gatehouse.ControlPlane.CloudFormation.Templates;

namespace Gatehouse.ControlPlane.CloudFormation.Intrinsics;

/// <summary>Fn::ImportValue: what another stack of the account and region exports.</summary>
internal sealed class ImportValue : IIntrinsic
{
    public string Name => "Fn::ImportValue";

    public JsonNode? Evaluate(JsonNode? argument, Evaluation evaluation)
    {
        var name = evaluation.TextOf(argument) ?? throw TemplateErrors.Arity(Name, "one string parameter");
        evaluation.Imported.Add(name);
        return evaluation.Scope.Exports.TryGetValue(name, out var value) ? JsonValue.Create(value) : throw TemplateErrors.NoExport(name);
    }
}
