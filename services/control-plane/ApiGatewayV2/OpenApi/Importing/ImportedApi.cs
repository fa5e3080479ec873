using System.Text.Json.Nodes;
using Gatehouse.ControlPlane.ApiGatewayV2.Apis;
using Gatehouse.ControlPlane.ApiGatewayV2.Apis.Rules;
using Gatehouse.ControlPlane.OpenApi;

namespace Gatehouse.ControlPlane.ApiGatewayV2.OpenApi.Importing;

/// <summary>The API's own members in a document: its info, tags, CORS and whether its default endpoint is off.</summary>
internal static class ImportedApi
{
    private const int LongestName = 128;
    private const int LongestVersion = 64;
    private const int LongestDescription = 1024;

    public static Api Read(OpenApiDocument document, ImportFindings findings)
    {
        var api = new Api { ProtocolType = ProtocolTypes.Http, Name = document.Info.TextAt("title") ?? "" };
        if (document.Info.TextAt("version") is { Length: > 0 } version)
        {
            api.Version = version;
        }

        if (document.Info.TextAt("description") is { Length: > 0 } description)
        {
            api.Description = description;
        }

        if (document.Root.ObjectAt("x-amazon-apigateway-cors") is { } cors)
        {
            api.CorsConfiguration = ReadCors(cors);
        }

        foreach (var (name, value) in document.Tags)
        {
            api.Tags[name] = value;
        }

        api.DisableExecuteApiEndpoint = (document.Root.ListAt("servers") ?? []).Any(IsEndpointDisabled);
        ApiRule.Complete(api);
        Check(api, findings);
        Inform(document, findings);
        return api;
    }

    private static bool IsEndpointDisabled(JsonNode? server) =>
        server.ObjectAt("x-amazon-apigateway-endpoint-configuration").FlagAt("disableExecuteApiEndpoint") == true;

    private static CorsConfiguration ReadCors(JsonObject cors)
    {
        var configuration = new CorsConfiguration
        {
            AllowOrigins = { cors.ListOrTextAt("allowOrigins") },
            AllowMethods = { cors.ListOrTextAt("allowMethods") },
            AllowHeaders = { cors.ListOrTextAt("allowHeaders") },
            ExposeHeaders = { cors.ListOrTextAt("exposeHeaders") },
        };
        if (cors.FlagAt("allowCredentials") is { } credentials)
        {
            configuration.AllowCredentials = credentials;
        }

        if (cors.NumberAt("maxAge") is { } maxAge)
        {
            configuration.MaxAge = maxAge;
        }

        return configuration;
    }

    private static void Check(Api api, ImportFindings findings)
    {
        if (ApiRule.Check(api) is { } failure)
        {
            findings.Fail(failure.Message);
        }

        if (api.Name.Length > LongestName || api.Version.Length > LongestVersion || api.Description.Length > LongestDescription)
        {
            findings.Fail("info: the title has at most 128 characters, the version 64, the description 1024");
        }

        if (api.CorsConfiguration is { MaxAge: < -1 or > 86_400 })
        {
            findings.Fail("x-amazon-apigateway-cors: maxAge must be between -1 and 86400");
        }
    }

    private static void Inform(OpenApiDocument document, ImportFindings findings)
    {
        if (document.Schemas.Any())
        {
            findings.Ignore("components", "schemas");
        }
    }
}
