using System.Text.Json.Nodes;
using Gatehouse.Aws.ApiGateway;
using Gatehouse.ControlPlane.OpenApi;

namespace Gatehouse.ControlPlane.ApiGateway.OpenApi.Exporting;

/// <summary>
/// Integrations as <c>x-amazon-apigateway-integration</c>, without what is so when nothing is said.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions-integration.html
/// </summary>
internal static class RestIntegrations
{
    private const int UsualTimeout = 29_000;
    private const string UsualConnection = "INTERNET";

    public static JsonObject Write(Integration integration, string resourceId)
    {
        var written = new JsonObject { ["type"] = integration.Type.ToLowerInvariant() };
        written.AddText("httpMethod", integration.HttpMethod);
        written.AddText("uri", integration.Uri);
        written.AddText("credentials", integration.Credentials);
        written.AddText("passthroughBehavior", integration.PassthroughBehavior.ToLowerInvariant());
        written.AddText("contentHandling", integration.ContentHandling);
        if (integration.CacheNamespace != resourceId)
        {
            written.AddText("cacheNamespace", integration.CacheNamespace);
        }

        if (integration.ConnectionType != UsualConnection)
        {
            written.AddText("connectionType", integration.ConnectionType);
        }

        written.AddText("connectionId", integration.ConnectionId);
        written.AddText("integrationTarget", integration.IntegrationTarget);
        if (integration.HasTimeoutInMillis && integration.TimeoutInMillis != UsualTimeout)
        {
            written["timeoutInMillis"] = integration.TimeoutInMillis;
        }

        if (integration.TlsConfig is { } tls)
        {
            written["tlsConfig"] = new JsonObject { ["insecureSkipVerification"] = tls.InsecureSkipVerification };
        }

        written.AddTexts("cacheKeyParameters", integration.CacheKeyParameters);
        written.AddPairs("requestParameters", integration.RequestParameters);
        written.AddPairs("requestTemplates", integration.RequestTemplates);
        AddResponses(written, integration);
        return written;
    }

    // Of several with one pattern the first is the one that is used.
    private static void AddResponses(JsonObject written, Integration integration)
    {
        var responses = new JsonObject();
        foreach (var (_, response) in integration.IntegrationResponses.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            var described = new JsonObject { ["statusCode"] = response.StatusCode };
            described.AddText("contentHandling", response.ContentHandling);
            described.AddPairs("responseParameters", response.ResponseParameters);
            described.AddPairs("responseTemplates", response.ResponseTemplates);
            responses.TryAdd(response.SelectionPattern is { Length: > 0 } pattern ? pattern : "default", described);
        }

        if (responses.Count > 0)
        {
            written["responses"] = responses;
        }
    }
}
