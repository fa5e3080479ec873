using System.Text.Json.Nodes;
using Gatehouse.ControlPlane.CloudFormation.Sam.Documents;
using Gatehouse.ControlPlane.CloudFormation.Templates;

namespace Gatehouse.ControlPlane.CloudFormation.Sam.HttpApis;

/// <summary>
/// Auth of an HTTP API: JWT and Lambda authorizers and IAM, as security schemes of its document, and the default for operations that say nothing.
/// https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-httpapi-httpapiauth.html
/// </summary>
internal static class HttpApiAuth
{
    private const string AuthorizerExtension = "x-amazon-apigateway-authorizer";

    public static void Apply(SamResource api, ApiDocument document, SamStack stack)
    {
        if (api["Auth"] is not { } declared)
        {
            return;
        }

        var auth = declared as JsonObject ?? throw api.Invalid("Type of property 'Auth' is invalid.");
        if (auth.FirstOrDefault(member => member.Key is not ("Authorizers" or "DefaultAuthorizer" or "EnableIamAuthorizer")) is { Key: { } })
        {
            throw api.Invalid("Invalid value for 'Auth' property");
        }

        var authorizers = auth["Authorizers"] as JsonObject ?? [];
        foreach (var (name, value) in authorizers)
        {
            var authorizer = value as JsonObject ?? throw api.Invalid($"Value of Authorizers.{name} should be a map.");
            document.SecuritySchemes[name] = authorizer.ContainsKey("JwtConfiguration") ? Jwt(api, name, authorizer) : Lambda(api, name, authorizer);
            if (authorizer["EnableFunctionDefaultPermissions"].ToText() == "true")
            {
                stack.Put($"{api.LogicalId}{SamValues.Alphanumeric(name)}AuthorizerPermission", api.Derive("AWS::Lambda::Permission", SamValues.Permission(
                    authorizer["FunctionArn"]!, SamValues.ExecuteApiArn(SamValues.Ref(api.LogicalId), "authorizers/*", hasStage: false))));
            }
        }

        if (auth["EnableIamAuthorizer"].ToText() == "true")
        {
            document.SecuritySchemes[OperationSecurity.Iam] = OperationSecurity.IamScheme;
        }

        if (auth["DefaultAuthorizer"].ToText() is { } common)
        {
            SetDefault(api, document, authorizers, common);
        }
    }

    private static void SetDefault(SamResource api, ApiDocument document, JsonObject authorizers, string common)
    {
        if (!document.SecuritySchemes.ContainsKey(common))
        {
            throw api.Invalid($"Unable to set DefaultAuthorizer because '{common}' was not defined in 'Authorizers'.");
        }

        foreach (var operation in document.Operations.Where(operation => operation.Method != "options" && operation.Members.ContainsKey(ApiDocument.Integration)))
        {
            if (!OperationSecurity.IsSettled(operation.Members))
            {
                OperationSecurity.Require(operation.Members, common, OperationSecurity.ScopesOf(authorizers, common, null));
            }
        }
    }

    private static JsonObject Jwt(SamResource api, string name, JsonObject authorizer)
    {
        var configuration = new JsonObject();
        foreach (var (member, value) in authorizer["JwtConfiguration"] as JsonObject ?? [])
        {
            configuration[member.ToLowerInvariant()] = value?.DeepClone();
        }

        return new JsonObject
        {
            ["type"] = "oauth2",
            [AuthorizerExtension] = new JsonObject
            {
                ["jwtConfiguration"] = configuration,
                ["identitySource"] = authorizer["IdentitySource"]?.DeepClone()
                    ?? throw api.Invalid($"{name} OAuth2 Authorizer must define 'IdentitySource'."),
                ["type"] = "jwt",
            },
        };
    }

    private static JsonObject Lambda(SamResource api, string name, JsonObject authorizer)
    {
        var function = authorizer["FunctionArn"] ?? throw api.Invalid($"{name} Lambda Authorizer must define 'FunctionArn'.");
        var format = authorizer["AuthorizerPayloadFormatVersion"]
            ?? throw api.Invalid($"{name} Lambda Authorizer must define 'AuthorizerPayloadFormatVersion'.");
        var extension = new JsonObject
        {
            ["type"] = "request",
            ["authorizerUri"] = SamValues.InvocationUriOf(function),
            ["authorizerPayloadFormatVersion"] = format.DeepClone(),
        };
        if (authorizer["FunctionInvokeRole"] is { } role && role.ToText() != OperationSecurity.None)
        {
            extension["authorizerCredentials"] = role.DeepClone();
        }

        if (authorizer["Identity"] is JsonObject identity)
        {
            extension["identitySource"] = SourcesOf(identity);
            if (identity["ReauthorizeEvery"] is { } seconds)
            {
                extension["authorizerResultTtlInSeconds"] = seconds.DeepClone();
            }
        }

        if (authorizer["EnableSimpleResponses"] is { } simple)
        {
            extension["enableSimpleResponses"] = simple.DeepClone();
        }

        return new JsonObject { ["type"] = "apiKey", ["name"] = "Unused", ["in"] = "header", [AuthorizerExtension] = extension };
    }

    private static JsonArray SourcesOf(JsonObject identity) =>
    [
        .. identity["Headers"].ToTexts().Select(name => "$request.header." + name),
        .. identity["QueryStrings"].ToTexts().Select(name => "$request.querystring." + name),
        .. identity["StageVariables"].ToTexts().Select(name => "$stageVariables." + name),
        .. identity["Context"].ToTexts().Select(name => "$context." + name),
    ];
}
