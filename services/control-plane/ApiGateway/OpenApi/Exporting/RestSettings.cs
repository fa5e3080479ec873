using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Gatehouse.Aws.ApiGateway;
using Gatehouse.ControlPlane.OpenApi;
using Gatehouse.Protocol;

namespace Gatehouse.ControlPlane.ApiGateway.OpenApi.Exporting;

/// <summary>The API's own members in a document, and what all its methods share.</summary>
internal static class RestSettings
{
    private const string Extension = "x-amazon-apigateway-";

    public static JsonObject Info(RestApi api, Timestamp deployedAt)
    {
        var info = new JsonObject();
        info.AddText("description", api.Description);
        info["version"] = api.Version.Length > 0
            ? api.Version
            : deployedAt.ToDateTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        info["title"] = api.Name;
        return info;
    }

    /// <summary>What is to be said about the API's endpoint; null: nothing.</summary>
    public static JsonObject? Endpoint(RestApi api)
    {
        var endpoint = new JsonObject();
        if (api.DisableExecuteApiEndpoint)
        {
            endpoint["disableExecuteApiEndpoint"] = true;
        }

        endpoint.AddTexts("vpcEndpointIds", api.EndpointConfiguration?.VpcEndpointIds ?? []);
        return endpoint.Count > 0 ? endpoint : null;
    }

    public static void Add(JsonObject document, RestDeploymentContents contents, ExportedExtensions extensions)
    {
        if (extensions.Validators)
        {
            AddValidators(document, contents.RequestValidators);
        }

        if (extensions.GatewayResponses)
        {
            AddGatewayResponses(document, contents.GatewayResponses);
        }

        if (extensions.Settings)
        {
            Add(document, contents.Api);
        }
    }

    private static void Add(JsonObject document, RestApi api)
    {
        document.AddTexts(Extension + "binary-media-types", api.BinaryMediaTypes);
        if (api.ApiKeySource == "AUTHORIZER")
        {
            document[Extension + "api-key-source"] = api.ApiKeySource;
        }

        if (api.HasMinimumCompressionSize)
        {
            document[Extension + "minimum-compression-size"] = api.MinimumCompressionSize;
        }

        if (api.Policy.Length > 0)
        {
            document[Extension + "policy"] = AsJson(api.Policy);
        }
    }

    private static void AddValidators(JsonObject document, IEnumerable<RequestValidator> validators)
    {
        var written = new JsonObject();
        foreach (var validator in validators.OrderBy(validator => validator.Name, StringComparer.Ordinal))
        {
            written[validator.Name] = new JsonObject
            {
                ["validateRequestParameters"] = validator.ValidateRequestParameters,
                ["validateRequestBody"] = validator.ValidateRequestBody,
            };
        }

        if (written.Count > 0)
        {
            document[Extension + "request-validators"] = written;
        }
    }

    private static void AddGatewayResponses(JsonObject document, IEnumerable<GatewayResponse> responses)
    {
        var written = new JsonObject();
        foreach (var response in responses.OrderBy(response => response.ResponseType, StringComparer.Ordinal))
        {
            var described = new JsonObject();
            described.AddText("statusCode", response.StatusCode);
            described.AddPairs("responseParameters", response.ResponseParameters);
            described.AddPairs("responseTemplates", response.ResponseTemplates);
            written[response.ResponseType] = described;
        }

        if (written.Count > 0)
        {
            document[Extension + "gateway-responses"] = written;
        }
    }

    // A policy is text, and may be one that is no JSON.
    private static JsonNode? AsJson(string policy)
    {
        try
        {
            return JsonNode.Parse(policy);
        }
        catch (JsonException)
        {
            return JsonValue.Create(policy);
        }
    }
}
