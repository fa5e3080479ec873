using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.OpenApi;

namespace Gatehouse.ControlPlane.ApiGateway.OpenApi;

/// <summary>A Swagger 2 or OpenAPI 3 document that a REST API is to be made of.</summary>
/// <param name="Document">The document.</param>
/// <param name="Prefix">What comes before each of its paths.</param>
/// <param name="IgnoresDocumentation">Whether the caller wants none of its documentation parts.</param>
internal sealed record RestDocument(OpenApiDocument Document, string Prefix, bool IgnoresDocumentation)
{
    public static Outcome<RestDocument> Read(string body, IDictionary<string, string> parameters, CallScope scope)
    {
        var basePath = parameters.GetBasePath();
        var mode = basePath.Length == 0 ? BasePathMode.Ignore : basePath.ToLowerInvariant();
        if (!BasePathMode.IsKnown(mode))
        {
            return RestImportFailures.UnknownBasePath(basePath);
        }

        if (!DocumentText.TryRead(AwsVariables.Fill(body, scope), out var json, out var reason))
        {
            return RestImportFailures.Unreadable(reason);
        }

        var document = new OpenApiDocument(json);
        return document.IsSwagger2 || document.IsOpenApi3
            ? new RestDocument(document, BasePathMode.PrefixOf(mode, document.BasePath), parameters.IgnoresDocumentation())
            : RestImportFailures.Unreadable("It must be Swagger 2.0 or OpenAPI 3.0");
    }
}
