using System.Globalization;
using System.Text.Json.Nodes;
using Gatehouse.ControlPlane.CloudFormation.Templates;

namespace Gatehouse.ControlPlane.CloudFormation.Intrinsics;

/// <summary>Fn::Select: one item of a list.</summary>
internal sealed class Select : IIntrinsic
{
    private const string Demand = "two non-empty parameters, an integer index and a list.";

    public string Name => "Fn::Select";

    public JsonNode? Evaluate(JsonNode? argument, Evaluation evaluation)
    {
        if (argument is not JsonArray { Count: 2 } parts
            || !int.TryParse(evaluation.TextOf(parts[0]), NumberStyles.None, CultureInfo.InvariantCulture, out var index))
        {
            throw TemplateErrors.Arity(Name, Demand);
        }

        var list = evaluation.Of(parts[1]);
        if (Unknown.IsIn(list))
        {
            // Of a list that is not known its parts are not known either, not even how many there are.
            return list is JsonArray known && index < known.Count && known.Count > 1 ? known[index]?.DeepClone()
                : list is JsonArray { Count: 1 } single ? single[0]?.DeepClone() : list;
        }

        var items = list as JsonArray ?? throw TemplateErrors.Arity(Name, Demand);
        return index < items.Count
            ? items[index]?.DeepClone()
            : throw new TemplateException($"Template error: Fn::Select cannot select nonexistent value at index {index}");
    }
}
