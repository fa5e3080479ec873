using System.Text.Json.Nodes;
using Gatehouse.ControlPlane.CloudFormation.Templates;
using Gatehouse.Protocol;

namespace Gatehouse.ControlPlane.CloudFormation.Resources;

/// <summary>What Fn::GetAtt reads of a resource that exists: a name, or a path into an object.</summary>
internal static class ResourceAttributes
{
    public static JsonNode? Find(ResourceState state, string logicalId, string attribute)
    {
        var attributes = TemplateNodes.ParseObject(state.Attributes);
        if (attributes[attribute] is { } named)
        {
            return named.DeepClone();
        }

        JsonNode? found = attributes;
        foreach (var part in attribute.Split('.'))
        {
            found = (found as JsonObject)?[part];
        }

        return found?.DeepClone() ?? throw TemplateErrors.NoAttribute(logicalId, attribute);
    }
}
