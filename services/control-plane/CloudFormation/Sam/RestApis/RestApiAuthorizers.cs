using System.Text.Json.Nodes;
using Gatehouse.ControlPlane.CloudFormation.Sam.Documents;
using Gatehouse.ControlPlane.CloudFormation.Templates;

namespace Gatehouse.ControlPlane.CloudFormation.Sam.RestApis;

/// <summary>
/// One authorizer of a REST API as a security scheme: a function that is given a token or the request, or Cognito's user pools.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions-authorizer.html
/// </summary>
internal static class RestApiAuthorizers
{
    public static JsonObject Describe(SamResource api, string name, JsonObject authorizer)
    {
        var identity = authorizer["Identity"] as JsonObject ?? [];
        var isCognito = authorizer.ContainsKey("UserPoolArn");
        var isRequest = !isCognito && authorizer["FunctionPayloadType"].ToText() == "REQUEST";
        return new JsonObject
        {
            ["type"] = "apiKey",
            ["name"] = isRequest ? "Unused" : identity["Header"]?.DeepClone() ?? "Authorization",
            ["in"] = "header",
            ["x-amazon-apigateway-authtype"] = isCognito ? "cognito_user_pools" : "custom",
            ["x-amazon-apigateway-authorizer"] = isCognito ? Cognito(authorizer, identity) : Lambda(api, name, authorizer, identity, isRequest),
        };
    }

    private static JsonObject Cognito(JsonObject authorizer, JsonObject identity)
    {
        var pools = authorizer["UserPoolArn"] is JsonArray several ? several.DeepClone() : new JsonArray(authorizer["UserPoolArn"]!.DeepClone());
        var extension = new JsonObject { ["type"] = "cognito_user_pools", ["providerARNs"] = pools };
        AddValidation(extension, identity);
        return extension;
    }

    private static JsonObject Lambda(SamResource api, string name, JsonObject authorizer, JsonObject identity, bool isRequest)
    {
        var function = authorizer["FunctionArn"]
            ?? throw api.Invalid($"{name} Authorizer must specify a FunctionArn or a UserPoolArn.");
        var extension = new JsonObject
        {
            ["type"] = isRequest ? "request" : "token",
            ["authorizerUri"] = SamValues.InvocationUriOf(function),
        };
        if (authorizer["FunctionInvokeRole"] is { } role && role.ToText() != OperationSecurity.None)
        {
            extension["authorizerCredentials"] = role.DeepClone();
        }

        if (identity["ReauthorizeEvery"] is { } seconds)
        {
            extension["authorizerResultTtlInSeconds"] = seconds.DeepClone();
        }

        if (isRequest)
        {
            var sources = SourcesOf(identity);
            if (sources.Length == 0 && identity["ReauthorizeEvery"].ToText() != "0")
            {
                throw api.Invalid($"{name} Authorizer must specify Identity with at least one of Headers, QueryStrings, StageVariables, or Context.");
            }

            extension["identitySource"] = sources;
        }
        else
        {
            AddValidation(extension, identity);
        }

        return extension;
    }

    private static void AddValidation(JsonObject extension, JsonObject identity)
    {
        if (identity["ValidationExpression"] is { } expression)
        {
            extension["identityValidationExpression"] = expression.DeepClone();
        }
    }

    private static string SourcesOf(JsonObject identity) => string.Join(", ",
    [
        .. identity["Headers"].ToTexts().Select(name => "method.request.header." + name),
        .. identity["QueryStrings"].ToTexts().Select(name => "method.request.querystring." + name),
        .. identity["StageVariables"].ToTexts().Select(name => "stageVariables." + name),
        .. identity["Context"].ToTexts().Select(name => "context." + name),
    ]);
}
