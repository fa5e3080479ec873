using System.Text.Json.Nodes;
using Gatehouse.ControlPlane.CloudFormation.Sam.Documents;
using Gatehouse.ControlPlane.CloudFormation.Sam.Functions;
using Gatehouse.ControlPlane.CloudFormation.Templates;

namespace Gatehouse.ControlPlane.CloudFormation.Sam.RestApis;

/// <summary>
/// RequestModel and RequestParameters of an event: what a request to a method must have, and which validator holds it to that.
/// https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-function-requestmodel.html
/// </summary>
internal static class RequestRules
{
    private static readonly Dictionary<string, string> Places = new(StringComparer.Ordinal)
    {
        ["querystring"] = "query",
        ["path"] = "path",
        ["header"] = "header",
    };

    public static void Apply(FunctionEvent declared, ApiDocument document, DocumentOperation operation)
    {
        var parameters = new JsonArray();
        if (declared.Properties["RequestModel"] is JsonObject model)
        {
            AddModel(declared, model, document, operation.Members, parameters);
        }

        foreach (var parameter in declared.Properties["RequestParameters"] as JsonArray ?? [])
        {
            parameters.Add(Read(declared, parameter, document));
        }

        if (parameters.Count > 0)
        {
            operation.Members["parameters"] = new JsonArray(
                [.. (operation.Members["parameters"] as JsonArray ?? []).Concat(parameters).Select(parameter => parameter?.DeepClone())]);
        }
    }

    private static void AddModel(FunctionEvent declared, JsonObject model, ApiDocument document, JsonObject operation, JsonArray parameters)
    {
        var name = model["Model"].ToText() ?? throw declared.Invalid("Unable to set RequestModel on API method because 'Model' is missing.");
        var isRequired = model["Required"];
        if (document.IsOpenApi3)
        {
            operation["requestBody"] = new JsonObject
            {
                ["content"] = new JsonObject
                {
                    ["application/json"] = new JsonObject { ["schema"] = new JsonObject { ["$ref"] = $"#/components/schemas/{name}" } },
                },
            };
            if (isRequired is not null)
            {
                operation["requestBody"]!["required"] = isRequired.DeepClone();
            }
        }
        else
        {
            var body = new JsonObject
            {
                ["in"] = "body",
                ["name"] = name.ToLowerInvariant(),
                ["schema"] = new JsonObject { ["$ref"] = $"#/definitions/{name}" },
            };
            if (isRequired is not null)
            {
                body["required"] = isRequired.DeepClone();
            }

            parameters.Add(body);
        }

        var (validatesBody, validatesParameters) = (model["ValidateBody"].ToText() == "true", model["ValidateParameters"].ToText() == "true");
        if (model["ValidateBody"] is null && model["ValidateParameters"] is null)
        {
            return;
        }

        var validator = (validatesBody, validatesParameters) switch
        {
            (true, true) => "body-and-params",
            (true, false) => "body-only",
            (false, true) => "params-only",
            _ => "no-validation",
        };
        document.Member("x-amazon-apigateway-request-validators")[validator] =
            new JsonObject { ["validateRequestBody"] = validatesBody, ["validateRequestParameters"] = validatesParameters };
        operation["x-amazon-apigateway-request-validator"] = validator;
    }

    /// <summary><c>method.request.querystring.page</c>, by itself or with what is demanded of it.</summary>
    private static JsonObject Read(FunctionEvent declared, JsonNode? parameter, ApiDocument document)
    {
        var (location, settings) = parameter is JsonObject { Count: 1 } pair ? (pair.First().Key, pair.First().Value as JsonObject) : (parameter.ToText(), null);
        if (location?.Split('.', 4) is not ["method", "request", var place, var name] || !Places.TryGetValue(place, out var kind))
        {
            throw declared.Invalid("Invalid value for 'RequestParameters' property. Keys must be in the format 'method.request.[querystring|path|header].{value}', e.g 'method.request.header.Authorization'.");
        }

        var described = new JsonObject
        {
            ["in"] = kind,
            ["name"] = name,
            ["required"] = kind == "path" ? true : settings?["Required"]?.DeepClone() ?? false,
        };
        if (document.IsOpenApi3)
        {
            described["schema"] = new JsonObject { ["type"] = "string" };
        }
        else
        {
            described["type"] = "string";
        }

        return described;
    }
}
