using System.Text.Json;
using System.Text.Json.Nodes;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.CloudFormation.CustomResources;

/// <summary>What comes from outside to the URL of a custom resource or a wait condition.</summary>
internal static class ResponseBody
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>Null when it is no JSON object.</summary>
    public static JsonObject? Parse(ByteString body)
    {
        try
        {
            return JsonNode.Parse(body.Span, documentOptions: Strict) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
