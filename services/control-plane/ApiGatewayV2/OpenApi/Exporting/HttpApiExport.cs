using System.Globalization;
using System.Text.Json.Nodes;
using Gatehouse.GatewayModel.Names;
using Gatehouse.GatewayModel.Routes;

namespace Gatehouse.ControlPlane.ApiGatewayV2.OpenApi.Exporting;

/// <summary>
/// Writes an HTTP API as an OpenAPI 3.0 document. Importing it makes the same API again.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-export.html
/// </summary>
internal sealed class HttpApiExport
{
    private const string Integration = "x-amazon-apigateway-integration";

    private readonly ExportedSchemes _schemes;
    private readonly ExportedIntegrations _integrations;

    private HttpApiExport(HttpApiParts parts)
    {
        _schemes = new ExportedSchemes(parts);
        _integrations = new ExportedIntegrations(parts);
    }

    public static JsonObject Write(HttpApiParts parts, string endpoint, string stageName)
    {
        var export = new HttpApiExport(parts);
        var document = new JsonObject
        {
            ["openapi"] = "3.0.1",
            ["info"] = ExportedApiMembers.Info(parts.Api),
            ["servers"] = new JsonArray(ExportedApiMembers.Server(parts.Api, endpoint, stageName == StageName.Default ? "" : stageName)),
        };
        if (ExportedApiMembers.Tags(parts.Api) is { Count: > 0 } tags)
        {
            document["tags"] = tags;
        }

        document["paths"] = export.Paths(parts.Routes);
        document["components"] = new JsonObject();
        export.WriteComponents((JsonObject)document["components"]!);
        if (parts.Api.CorsConfiguration is { } cors)
        {
            document["x-amazon-apigateway-cors"] = ExportedApiMembers.Cors(cors);
        }

        document["x-amazon-apigateway-importexport-version"] = "1.0";
        return document;
    }

    private JsonObject Paths(IReadOnlyList<Route> routes)
    {
        var paths = new JsonObject();
        foreach (var route in routes.OrderBy(route => route.RouteKey, StringComparer.Ordinal))
        {
            var (path, member) = Place(route.RouteKey);
            if (paths[path] is not JsonObject item)
            {
                paths[path] = item = [];
            }

            item[member] = Operation(route);
        }

        return paths;
    }

    private static (string Path, string Member) Place(string routeKey)
    {
        const string anyMethod = "x-amazon-apigateway-any-method";
        if (routeKey == RouteKey.DefaultText)
        {
            return ("/$default", anyMethod);
        }

        var parts = routeKey.Split(' ', 2);
        return (parts[1], parts[0] == "ANY" ? anyMethod : parts[0].ToLower(CultureInfo.InvariantCulture));
    }

    private JsonObject Operation(Route route)
    {
        var operation = new JsonObject();
        if (route.HasOperationName)
        {
            operation["operationId"] = route.OperationName;
        }

        if (route.RouteKey == RouteKey.DefaultText)
        {
            operation["isDefaultRoute"] = true;
        }

        operation["responses"] = new JsonObject { ["default"] = new JsonObject { ["description"] = $"Default response for {route.RouteKey}" } };
        if (_schemes.SecurityOf(route) is { } security)
        {
            operation["security"] = security;
        }

        if (_integrations.Of(route) is { } integration)
        {
            operation[Integration] = integration;
        }

        return operation;
    }

    private void WriteComponents(JsonObject components)
    {
        if (_schemes.Written is { Count: > 0 } schemes)
        {
            components["securitySchemes"] = schemes;
        }

        if (_integrations.Shared is { Count: > 0 } shared)
        {
            components["x-amazon-apigateway-integrations"] = shared;
        }
    }
}
