using System.Text.Json.Nodes;
using Gatehouse.Aws.ApiGateway;
using Gatehouse.ControlPlane.ApiGateway.IntegrationResponses;
using Gatehouse.ControlPlane.ApiGateway.Integrations.Rules;
using Gatehouse.ControlPlane.OpenApi;

namespace Gatehouse.ControlPlane.ApiGateway.OpenApi.Importing;

/// <summary>
/// What <c>x-amazon-apigateway-integration</c> says.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions-integration.html
/// </summary>
internal static class ImportedIntegration
{
    private const string DefaultResponse = "default";

    private static readonly (string Member, Action<Integration, string> Set)[] Texts =
    [
        ("httpMethod", (integration, text) => integration.HttpMethod = text.ToUpperInvariant()),
        ("uri", (integration, text) => integration.Uri = text),
        ("credentials", (integration, text) => integration.Credentials = text),
        ("passthroughBehavior", (integration, text) => integration.PassthroughBehavior = text.ToUpperInvariant()),
        ("contentHandling", (integration, text) => integration.ContentHandling = text.ToUpperInvariant()),
        ("cacheNamespace", (integration, text) => integration.CacheNamespace = text),
        ("connectionType", (integration, text) => integration.ConnectionType = text),
        ("connectionId", (integration, text) => integration.ConnectionId = text),
        ("integrationTarget", (integration, text) => integration.IntegrationTarget = text),
    ];

    public static void Add(Method method, JsonObject written, string resourceId, OpenApiOperation operation, ImportFindings findings)
    {
        var integration = Read(written);
        IntegrationRule.Complete(integration, resourceId);
        if (IntegrationRule.Check(integration, method) is { } failure)
        {
            findings.Fail($"Integration of {operation}: {failure.Message}");
        }

        foreach (var (pattern, response) in written.ObjectsAt("responses"))
        {
            var read = ReadResponse(pattern, response);
            if (IntegrationResponseRule.Check(read, method) is { } refusal)
            {
                findings.Fail($"Integration response {pattern} of {operation}: {refusal.Message}");
            }

            integration.IntegrationResponses[read.StatusCode] = read;
        }

        method.MethodIntegration = integration;
    }

    private static Integration Read(JsonObject written)
    {
        var integration = new Integration { Type = written.TextAt("type")?.ToUpperInvariant() ?? "" };
        foreach (var (member, set) in Texts)
        {
            if (written.TextAt(member) is { Length: > 0 } text)
            {
                set(integration, text);
            }
        }

        if (written.NumberAt("timeoutInMillis") is { } timeout)
        {
            integration.TimeoutInMillis = timeout;
        }

        if (written.ObjectAt("tlsConfig").FlagAt("insecureSkipVerification") is { } skip)
        {
            integration.TlsConfig = new TlsConfig { InsecureSkipVerification = skip };
        }

        integration.CacheKeyParameters.Add(written.TextsAt("cacheKeyParameters"));
        Copy(written, "requestParameters", integration.RequestParameters);
        Copy(written, "requestTemplates", integration.RequestTemplates);
        return integration;
    }

    private static IntegrationResponse ReadResponse(string pattern, JsonObject written)
    {
        var response = new IntegrationResponse { StatusCode = written.TextAt("statusCode") ?? "200" };
        if (pattern != DefaultResponse)
        {
            response.SelectionPattern = pattern;
        }

        if (written.TextAt("contentHandling") is { Length: > 0 } handling)
        {
            response.ContentHandling = handling.ToUpperInvariant();
        }

        Copy(written, "responseParameters", response.ResponseParameters);
        Copy(written, "responseTemplates", response.ResponseTemplates);
        return response;
    }

    private static void Copy(JsonObject written, string member, IDictionary<string, string> entries)
    {
        foreach (var (name, value) in written.PairsAt(member))
        {
            entries[name] = value;
        }
    }
}
