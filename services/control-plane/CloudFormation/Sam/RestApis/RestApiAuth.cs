using System.Text.Json.Nodes;
using Gatehouse.ControlPlane.CloudFormation.Sam.Documents;
using Gatehouse.ControlPlane.CloudFormation.Templates;

namespace Gatehouse.ControlPlane.CloudFormation.Sam.RestApis;

/// <summary>
/// Auth of a REST API: authorizers as security schemes, the default for methods that say nothing, API keys and the resource policy.
/// https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-api-apiauth.html
/// </summary>
internal static class RestApiAuth
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "AddApiKeyRequiredToCorsPreflight", "AddDefaultAuthorizerToCorsPreflight", "ApiKeyRequired", "Authorizers", "DefaultAuthorizer", "InvokeRole",
        "ResourcePolicy", "UsagePlan",
    };

    public static void Apply(SamResource api, ApiDocument document, SamStack stack)
    {
        var auth = api["Auth"] as JsonObject ?? [];
        if (auth.FirstOrDefault(member => !Known.Contains(member.Key)) is { Key: { } })
        {
            throw api.Invalid("Invalid value for 'Auth' property");
        }

        var authorizers = auth["Authorizers"] as JsonObject ?? [];
        foreach (var (name, value) in authorizers)
        {
            var authorizer = value as JsonObject ?? throw api.Invalid($"Authorizer {name} must be a map.");
            document.SecuritySchemes[name] = RestApiAuthorizers.Describe(api, name, authorizer);
            if (authorizer["FunctionArn"] is { } function && authorizer["DisableFunctionDefaultPermissions"].ToText() != "true")
            {
                stack.Put($"{api.LogicalId}{SamValues.Alphanumeric(name)}AuthorizerPermission", api.Derive("AWS::Lambda::Permission", SamValues.Permission(
                    function, SamValues.ExecuteApiArn(SamValues.Ref(api.LogicalId), "authorizers/*", hasStage: false))));
            }
        }

        SetDefaults(api, auth, authorizers, document);
        RestApiPolicy.Apply(api, auth["ResourcePolicy"] as JsonObject, document);
    }

    private static void SetDefaults(SamResource api, JsonObject auth, JsonObject authorizers, ApiDocument document)
    {
        var common = auth["DefaultAuthorizer"].ToText();
        if (common is not (null or OperationSecurity.Iam or OperationSecurity.None) && !authorizers.ContainsKey(common))
        {
            throw api.Invalid($"Unable to set DefaultAuthorizer because '{common}' was not defined in 'Authorizers'.");
        }

        var operations = document.Operations.Where(operation => operation.Members.ContainsKey(ApiDocument.Integration)).ToArray();
        foreach (var (_, method, operation) in operations)
        {
            var isPreflight = method == "options";
            if (common is not null && !OperationSecurity.IsSettled(operation)
                && (!isPreflight || auth["AddDefaultAuthorizerToCorsPreflight"].ToText() != "false"))
            {
                OperationSecurity.Require(operation, common, OperationSecurity.ScopesOf(authorizers, common, null));
            }

            if (auth["ApiKeyRequired"].ToText() == "true" && !OperationSecurity.HasApiKey(operation)
                && (!isPreflight || auth["AddApiKeyRequiredToCorsPreflight"].ToText() != "false"))
            {
                OperationSecurity.RequireApiKey(operation);
            }
        }

        if (operations.Any(operation => OperationSecurity.HasApiKey(operation.Members)))
        {
            document.SecuritySchemes[OperationSecurity.ApiKey] = new JsonObject { ["type"] = "apiKey", ["name"] = "x-api-key", ["in"] = "header" };
        }

        if (operations.Any(operation => (operation.Members["security"] as JsonArray)?.OfType<JsonObject>().Any(one => one.ContainsKey(OperationSecurity.Iam)) == true))
        {
            document.SecuritySchemes[OperationSecurity.Iam] = OperationSecurity.IamScheme;
        }
    }
}
