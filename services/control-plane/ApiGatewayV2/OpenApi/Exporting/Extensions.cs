using System.Text.Json.Nodes;

namespace Gatehouse.ControlPlane.ApiGatewayV2.OpenApi.Exporting;

/// <summary>API Gateway's own additions to a document.</summary>
internal static class Extensions
{
    private const string Prefix = "x-amazon-apigateway-";

    /// <summary>Leaves plain OpenAPI. Routes for any method have no place in it.</summary>
    public static void Remove(JsonNode? node)
    {
        if (node is JsonObject members)
        {
            foreach (var (name, value) in members.ToArray())
            {
                if (name.StartsWith(Prefix, StringComparison.Ordinal))
                {
                    members.Remove(name);
                }
                else
                {
                    Remove(value);
                }
            }
        }
        else if (node is JsonArray items)
        {
            foreach (var item in items)
            {
                Remove(item);
            }
        }
    }
}
