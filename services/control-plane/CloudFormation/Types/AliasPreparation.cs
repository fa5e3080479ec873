using System.Text.Json.Nodes;
using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.CloudFormation.Resources;
using Gatehouse.ControlPlane.CloudFormation.Templates;

namespace Gatehouse.ControlPlane.CloudFormation.Types;

/// <summary>An alias' weights: a list in templates, a map in requests.</summary>
internal sealed class AliasPreparation : IPropertyPreparation
{
    public Task<Outcome<JsonObject>> PrepareAsync(JsonObject properties, ResourceWork work, CancellationToken cancellationToken)
    {
        if ((properties["RoutingConfig"] as JsonObject)?["AdditionalVersionWeights"] is JsonArray weights)
        {
            properties["RoutingConfig"] = new JsonObject
            {
                ["AdditionalVersionWeights"] = new JsonObject(weights.OfType<JsonObject>().Select(weight =>
                    KeyValuePair.Create(weight["FunctionVersion"].ToText() ?? "", weight["FunctionWeight"]?.DeepClone()))),
            };
        }

        return Task.FromResult<Outcome<JsonObject>>(properties);
    }
}
