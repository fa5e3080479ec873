using Gatehouse.Aws.ApiGateway;
using Gatehouse.ControlPlane.OpenApi;

namespace Gatehouse.ControlPlane.ApiGateway.OpenApi.Importing;

/// <summary>The API's own members in a document. What it does not speak of stays.</summary>
internal static class ImportedSettings
{
    private const string Extension = "x-amazon-apigateway-";

    public static void Apply(OpenApiDocument document, RestApi api)
    {
        api.Name = document.Info.TextAt("title") is { Length: > 0 } title ? title : api.Name;
        if (document.Info.TextAt("description") is { Length: > 0 } description)
        {
            api.Description = description;
        }

        if (document.Info.TextAt("version") is { Length: > 0 } version)
        {
            api.Version = version;
        }

        if (document.Root.ListAt(Extension + "binary-media-types") is not null)
        {
            api.BinaryMediaTypes.Clear();
            api.BinaryMediaTypes.Add(document.Root.TextsAt(Extension + "binary-media-types"));
        }

        if (document.Root.TextAt(Extension + "api-key-source") is { } source)
        {
            api.ApiKeySource = source.ToUpperInvariant();
        }

        if (document.Root.NumberAt(Extension + "minimum-compression-size") is { } size)
        {
            api.MinimumCompressionSize = size;
        }

        if (document.Root.ObjectAt(Extension + "policy") is { } policy)
        {
            api.Policy = policy.ToJsonString();
        }

        ApplyEndpoint(document, api);
    }

    // Swagger 2 has it at the root, OpenAPI 3 at a server.
    private static void ApplyEndpoint(OpenApiDocument document, RestApi api)
    {
        const string name = Extension + "endpoint-configuration";
        var servers = from server in document.Root.ListAt("servers") ?? [] select server.ObjectAt(name);
        if (servers.Prepend(document.Root.ObjectAt(name)).FirstOrDefault(each => each is not null) is not { } endpoint)
        {
            return;
        }

        if (endpoint.FlagAt("disableExecuteApiEndpoint") is { } isDisabled)
        {
            api.DisableExecuteApiEndpoint = isDisabled;
        }

        if (endpoint.ListAt("vpcEndpointIds") is not null && api.EndpointConfiguration is { } configuration)
        {
            configuration.VpcEndpointIds.Clear();
            configuration.VpcEndpointIds.Add(endpoint.TextsAt("vpcEndpointIds"));
        }
    }
}
