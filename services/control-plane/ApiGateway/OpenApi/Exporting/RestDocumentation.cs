using System.Text.Json.Nodes;
using Gatehouse.Aws.ApiGateway;
using Gatehouse.ControlPlane.OpenApi;

namespace Gatehouse.ControlPlane.ApiGateway.OpenApi.Exporting;

/// <summary>
/// The documentation that a stage shows.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions-documentation.html
/// </summary>
internal static class RestDocumentation
{
    public static JsonObject Write(ExportedStage stage)
    {
        var written = new JsonObject();
        written.AddText("version", stage.Stage.DocumentationVersion);
        written["documentationParts"] = new JsonArray([.. stage.Documentation.Select(Part).OrderBy(part => part.ToJsonString(), StringComparer.Ordinal)]);
        return written;
    }

    private static JsonObject Part(DocumentationPart part)
    {
        var location = new JsonObject { ["type"] = part.Location.Type };
        location.AddText("path", part.Location.Path);
        location.AddText("method", part.Location.Method);
        location.AddText("statusCode", part.Location.StatusCode);
        location.AddText("name", part.Location.Name);
        return new JsonObject { ["location"] = location, ["properties"] = JsonNode.Parse(part.Properties) };
    }
}
