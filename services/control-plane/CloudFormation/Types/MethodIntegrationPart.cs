using System.Text.Json.Nodes;
using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.CloudFormation.Resources;
using Gatehouse.ControlPlane.CloudFormation.Templates;

namespace Gatehouse.ControlPlane.CloudFormation.Types;

/// <summary>The integration of a REST API's method, with the responses inside of it. Putting one anew forgets its responses.</summary>
internal sealed record MethodIntegrationPart() : ResourcePart("Integration")
{
    // The method has properties of the same names that mean something else.
    private static readonly HashSet<string> Own = new(StringComparer.OrdinalIgnoreCase)
    {
        "RequestParameters", "RequestTemplates", "ResponseParameters", "ResponseTemplates", "Type", "Uri", "Credentials", "ContentHandling",
        "SelectionPattern", "StatusCode", "TimeoutInMillis", "ConnectionId", "ConnectionType", "PassthroughBehavior", "CacheNamespace",
        "CacheKeyParameters", "IntegrationHttpMethod", "IntegrationTarget", "TlsConfig",
    };

    public override async Task<AwsFailure?> ApplyAsync(PartCalls calls, JsonNode? former, JsonNode? current)
    {
        if (TemplateNodes.AreAlike(former, current))
        {
            return null;
        }

        if (current is not JsonObject integration)
        {
            return await calls.CallAsync("DeleteIntegration", [], Own);
        }

        if (await calls.CallAsync("PutIntegration", (JsonObject)integration.DeepClone(), Own) is { } failure)
        {
            return failure;
        }

        foreach (var response in (integration["IntegrationResponses"] as JsonArray ?? []).OfType<JsonObject>())
        {
            if (await calls.CallAsync("PutIntegrationResponse", (JsonObject)response.DeepClone(), Own) is { } refused)
            {
                return refused;
            }
        }

        return null;
    }
}
