using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Ids;
using Gatehouse.ControlPlane.OpenApi;

namespace Gatehouse.ControlPlane.ApiGatewayV2.OpenApi.Importing;

/// <summary>
/// Reads an HTTP API out of an OpenAPI 3.0 document.
/// <code>
/// text → AWS variables → JSON → info, tags, CORS    ─► the API
///                             → security schemes    ─► authorizers
///                             → paths × operations  ─► routes, each with its integration
/// </code>
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-open-api.html
/// </summary>
internal sealed class HttpApiImport(IIdSource ids)
{
    public Outcome<HttpApiParts> Read(string body, string basePath, bool failOnWarnings, CallScope scope)
    {
        var mode = basePath.Length == 0 ? BasePathMode.Ignore : basePath;
        if (!BasePathMode.IsKnown(mode))
        {
            return OpenApiFailures.UnknownBasePath(basePath);
        }

        if (!DocumentText.TryRead(AwsVariables.Fill(body, scope), out var json, out var reason))
        {
            return OpenApiFailures.Unreadable(reason);
        }

        var document = new OpenApiDocument(json);
        if (!document.IsOpenApi3)
        {
            return OpenApiFailures.NotOpenApi3;
        }

        var findings = new ImportFindings();
        var parts = Read(document, BasePathMode.PrefixOf(mode, document.BasePath), findings);
        if (findings.Errors.Count > 0)
        {
            return OpenApiFailures.Wrong(findings);
        }

        if (failOnWarnings && findings.Warnings.Count > 0)
        {
            return OpenApiFailures.Warned(findings);
        }

        parts.Api.ImportInfo.Add(findings.Information);
        parts.Api.Warnings.Add(findings.Warnings);
        return parts;
    }

    private HttpApiParts Read(OpenApiDocument document, string prefix, ImportFindings findings)
    {
        var api = ImportedApi.Read(document, findings);
        var schemes = ImportedSchemes.Read(document, findings, ids);
        var integrations = new ImportedIntegrations(document, findings, ids);
        var routes = new ImportedRoutes(document, prefix, schemes, integrations, findings, ids).Read();
        return new HttpApiParts(api, routes, integrations.All, schemes.Authorizers);
    }
}
