using System.Text.Json.Nodes;
using Gatehouse.ControlPlane.Ids;
using Gatehouse.ControlPlane.OpenApi;

namespace Gatehouse.ControlPlane.ApiGatewayV2.OpenApi.Exporting;

/// <summary>The API's own members in a document.</summary>
internal static class ExportedApiMembers
{
    public static JsonObject Info(Api api)
    {
        var info = new JsonObject { ["title"] = api.Name };
        if (api.HasDescription)
        {
            info["description"] = api.Description;
        }

        // OpenAPI demands one; AWS writes the time of the export, here the API's own creation: two exports of one API are equal.
        info["version"] = api.HasVersion ? api.Version : api.CreatedDate.ToDateTime().ToString("yyyy-MM-dd HH:mm:ss'UTC'");
        return info;
    }

    public static JsonObject Server(Api api, string endpoint, string basePath)
    {
        var server = new JsonObject
        {
            ["url"] = endpoint + "/{basePath}",
            ["variables"] = new JsonObject { ["basePath"] = new JsonObject { ["default"] = basePath } },
        };
        if (api.DisableExecuteApiEndpoint)
        {
            server["x-amazon-apigateway-endpoint-configuration"] = new JsonObject { ["disableExecuteApiEndpoint"] = true };
        }

        return server;
    }

    /// <summary>Without the tag that asks for an id: the id is this API's own.</summary>
    public static JsonArray Tags(Api api) =>
    [
        .. from tag in api.Tags
           where tag.Key != CustomId.Tag
           orderby tag.Key
           select new JsonObject { ["name"] = tag.Key, ["x-amazon-apigateway-tag-value"] = tag.Value },
    ];

    public static JsonObject Cors(CorsConfiguration cors)
    {
        var written = new JsonObject();
        if (cors.HasAllowCredentials)
        {
            written["allowCredentials"] = cors.AllowCredentials;
        }

        written.AddTexts("allowHeaders", cors.AllowHeaders);
        written.AddTexts("allowMethods", cors.AllowMethods);
        written.AddTexts("allowOrigins", cors.AllowOrigins);
        written.AddTexts("exposeHeaders", cors.ExposeHeaders);
        if (cors.HasMaxAge)
        {
            written["maxAge"] = cors.MaxAge;
        }

        return written;
    }
}
