using System.Text.Json.Nodes;
using Gatehouse.Aws.ApiGateway;
using Gatehouse.Protocol;

namespace Gatehouse.ControlPlane.ApiGateway.OpenApi.Exporting;

/// <summary>
/// Writes what a stage serves as a document: the inverse of the import. With all extensions, an API that is made of the document is exported
/// as the same document again, but for its host.
/// <code>
/// info, address → paths × methods (parameters, bodies, responses, security, integration) → schemas, security schemes → settings → documentation
/// </code>
/// </summary>
internal sealed class RestExport(ExportedStage stage, ExportDialect dialect, ExportedExtensions extensions)
{
    private const string AnyMethod = "x-amazon-apigateway-any-method";

    private readonly RestDeploymentContents _contents = stage.Contents;
    private readonly RestSchemes _schemes = new(stage.Contents, extensions.Authorizers);

    public JsonObject Write(string host)
    {
        var endpoint = extensions.Settings ? RestSettings.Endpoint(_contents.Api) : null;
        var document = dialect.Begin(RestSettings.Info(_contents.Api, stage.DeployedAt), host, stage.Stage.StageName, endpoint);
        document["paths"] = Paths();
        dialect.End(document, RestSchemas.Write(_contents, dialect), _schemes.Written);
        RestSettings.Add(document, _contents, extensions);

        if (extensions.Documentation)
        {
            document["x-amazon-apigateway-documentation"] = RestDocumentation.Write(stage);
        }

        return document;
    }

    private JsonObject Paths()
    {
        var paths = new JsonObject();
        foreach (var resource in _contents.Resources.OrderBy(resource => resource.Path, StringComparer.Ordinal))
        {
            if (resource.ResourceMethods.Count == 0 && resource.ParentId.Length == 0)
            {
                continue;
            }

            var item = new JsonObject();
            foreach (var (verb, method) in resource.ResourceMethods.OrderBy(entry => entry.Key, StringComparer.Ordinal))
            {
                item[verb == "ANY" ? AnyMethod : verb.ToLowerInvariant()] = Operation(method, resource.Id);
            }

            paths[resource.Path] = item;
        }

        return paths;
    }

    private JsonObject Operation(Method method, string resourceId)
    {
        var operation = new JsonObject();
        if (method.OperationName.Length > 0)
        {
            operation["operationId"] = method.OperationName;
        }

        if (dialect.Parameters(method) is { Count: > 0 } parameters)
        {
            operation["parameters"] = parameters;
        }

        if (method.RequestModels.Count > 0)
        {
            dialect.AddBody(operation, method.RequestModels);
        }

        if (method.MethodResponses.Values.SelectMany(response => response.ResponseModels.Keys).Distinct().ToArray() is { Length: > 0 } types)
        {
            dialect.AddTypes(operation, types);
        }

        operation["responses"] = Responses(method);
        if (_schemes.SecurityOf(method) is { Count: > 0 } security)
        {
            operation["security"] = security;
        }

        AddExtensions(operation, method, resourceId);
        return operation;
    }

    private JsonObject Responses(Method method)
    {
        var responses = new JsonObject();
        foreach (var (status, response) in method.MethodResponses.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            var written = new JsonObject { ["description"] = $"{status} response" };
            var headers = new JsonObject();
            foreach (var name in response.ResponseParameters.Keys.Order(StringComparer.Ordinal))
            {
                headers[name.Split('.', 4)[^1]] = dialect.Text;
            }

            if (headers.Count > 0)
            {
                written["headers"] = headers;
            }

            if (response.ResponseModels.Count > 0)
            {
                dialect.AddModels(written, response.ResponseModels);
            }

            responses[status] = written;
        }

        return responses;
    }

    private void AddExtensions(JsonObject operation, Method method, string resourceId)
    {
        if (extensions.Validators && _contents.RequestValidators.FirstOrDefault(each => each.Id == method.RequestValidatorId) is { } validator)
        {
            operation["x-amazon-apigateway-request-validator"] = validator.Name;
        }

        if (extensions.Integrations && method.MethodIntegration is { } integration)
        {
            operation["x-amazon-apigateway-integration"] = RestIntegrations.Write(integration, resourceId);
        }
    }
}
