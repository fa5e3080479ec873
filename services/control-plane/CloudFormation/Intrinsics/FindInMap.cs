using System.Text.Json.Nodes;
using Gatehouse.ControlPlane.CloudFormation.Templates;

namespace Gatehouse.ControlPlane.CloudFormation.Intrinsics;

/// <summary>Fn::FindInMap: a value of the Mappings section.</summary>
internal sealed class FindInMap : IIntrinsic
{
    private const string Demand = "three parameters, the map name, map key and the attribute for return value";

    public string Name => "Fn::FindInMap";

    public JsonNode? Evaluate(JsonNode? argument, Evaluation evaluation)
    {
        if (argument is not JsonArray { Count: 3 or 4 } parts
            || evaluation.TextOf(parts[0]) is not { } map
            || evaluation.TextOf(parts[1]) is not { } first
            || evaluation.TextOf(parts[2]) is not { } second)
        {
            throw TemplateErrors.Arity(Name, Demand);
        }

        var found = ((evaluation.Scope.Template.Mappings[map] as JsonObject)?[first] as JsonObject)?[second];
        if (found is not null)
        {
            return found.DeepClone();
        }

        return parts.Count == 4 && evaluation.Scope.Template.HasLanguageExtensions
            && parts[3] is JsonObject options && options.TryGetPropertyValue("DefaultValue", out var otherwise)
                ? evaluation.Of(otherwise)
                : throw Absent(evaluation, map, first, second);
    }

    private static TemplateException Absent(Evaluation evaluation, string map, string first, string second) =>
        evaluation.Scope.Template.Mappings.ContainsKey(map) ? TemplateErrors.NoMapping(map, first, second) : TemplateErrors.NoMap(map);
}
