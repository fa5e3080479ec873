using System.Text.Json.Nodes;
using Gatehouse.Aws.ApiGateway;
using Gatehouse.ControlPlane.ApiGateway.Editing;
using Gatehouse.ControlPlane.ApiGateway.MethodResponses;
using Gatehouse.ControlPlane.ApiGateway.Methods.Rules;
using Gatehouse.ControlPlane.ApiGateway.RequestValidators;
using Gatehouse.ControlPlane.OpenApi;

namespace Gatehouse.ControlPlane.ApiGateway.OpenApi.Importing;

/// <summary>One operation of a document as a method: what it takes, what it answers, who may call it, and its integration.</summary>
internal sealed class ImportedMethods(
    OpenApiDocument document, RestApiEdit edit, ImportedModels models, ImportedSecurity security, ImportFindings findings)
{
    private const string Json = "application/json";

    public async Task<Method> ReadAsync(OpenApiOperation operation, string resourceId)
    {
        var method = new Method { HttpMethod = operation.Verb };
        if (operation.Definition.TextAt("operationId") is { Length: > 0 } name)
        {
            method.OperationName = name;
        }

        security.Guard(method, operation, document);
        await AddParametersAsync(method, operation);
        await AddValidatorAsync(method, operation);
        MethodRule.Complete(method);
        if (await MethodRule.CheckAsync(method, edit) is { } failure)
        {
            findings.Fail($"{operation}: {failure.Message}");
        }

        await AddResponsesAsync(method, operation);
        if (operation.Definition.ObjectAt("x-amazon-apigateway-integration") is { } integration)
        {
            ImportedIntegration.Add(method, document.Resolve(integration), resourceId, operation, findings);
        }

        return method;
    }

    private async Task AddParametersAsync(Method method, OpenApiOperation operation)
    {
        foreach (var written in Parameters(operation))
        {
            var parameter = document.Resolve(written);
            var location = parameter.TextAt("in");
            if (location == "body")
            {
                await AddModelsAsync(method.RequestModels, parameter.ObjectAt("schema"), Types(operation, "consumes"));
            }
            else if (location is "header" or "query" or "path" && parameter.TextAt("name") is { } name)
            {
                var place = location == "query" ? "querystring" : location;
                method.RequestParameters[$"method.request.{place}.{name}"] = location == "path" || parameter.FlagAt("required") == true;
            }
        }

        if (operation.Definition.ObjectAt("requestBody") is { } body)
        {
            await AddContentAsync(method.RequestModels, document.Resolve(body));
        }
    }

    private async Task AddValidatorAsync(Method method, OpenApiOperation operation)
    {
        const string member = "x-amazon-apigateway-request-validator";
        if ((operation.Definition.TextAt(member) ?? document.Root.TextAt(member)) is not { } name)
        {
            return;
        }

        var validator = (await edit.ListAsync(RequestValidatorDocument.Part)).Values.FirstOrDefault(each => each.Name == name);
        if (validator is null)
        {
            findings.Fail($"{operation}: there is no request validator {name}");
            return;
        }

        method.RequestValidatorId = validator.Id;
    }

    private async Task AddResponsesAsync(Method method, OpenApiOperation operation)
    {
        foreach (var (status, written) in operation.Definition.ObjectsAt("responses"))
        {
            if (status.Length != 3 || !status.All(char.IsAsciiDigit))
            {
                continue;
            }

            var definition = document.Resolve(written);
            var response = new MethodResponse { StatusCode = status };
            foreach (var (header, _) in definition.ObjectsAt("headers"))
            {
                response.ResponseParameters[$"method.response.header.{header}"] = false;
            }

            await AddModelsAsync(response.ResponseModels, definition.ObjectAt("schema"), Types(operation, "produces"));
            await AddContentAsync(response.ResponseModels, definition);
            if (await MethodResponseRule.CheckAsync(response, edit) is { } failure)
            {
                findings.Fail($"Response {status} of {operation}: {failure.Message}");
            }

            method.MethodResponses[status] = response;
        }
    }

    private async Task AddContentAsync(IDictionary<string, string> entries, JsonObject owner)
    {
        foreach (var (type, content) in owner.ObjectsAt("content"))
        {
            await AddModelsAsync(entries, content.ObjectAt("schema"), [type]);
        }
    }

    private async Task AddModelsAsync(IDictionary<string, string> entries, JsonObject? schema, IEnumerable<string> types)
    {
        if (await models.NameOfAsync(schema) is { } name)
        {
            foreach (var type in types)
            {
                entries[type] = name;
            }
        }
    }

    // An operation's parameter takes the place of the path's one of the same name.
    private static IEnumerable<JsonObject> Parameters(OpenApiOperation operation) =>
        (operation.PathItem.ListAt("parameters") ?? []).Concat(operation.Definition.ListAt("parameters") ?? []).OfType<JsonObject>();

    private string[] Types(OpenApiOperation operation, string member)
    {
        var own = operation.Definition.ListAt(member) is not null ? operation.Definition.TextsAt(member) : document.Root.TextsAt(member);
        string[] types = [.. own];
        return types.Length == 0 ? [Json] : types;
    }
}
