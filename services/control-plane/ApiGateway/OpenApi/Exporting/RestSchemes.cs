using System.Text.Json.Nodes;
using Gatehouse.Aws.ApiGateway;
using Gatehouse.ControlPlane.ApiGateway.Authorizers;
using Gatehouse.ControlPlane.ApiGateway.Methods;
using Gatehouse.ControlPlane.OpenApi;
using Gatehouse.Protocol;

namespace Gatehouse.ControlPlane.ApiGateway.OpenApi.Exporting;

/// <summary>Authorizers, API keys and IAM as security schemes.</summary>
internal sealed class RestSchemes
{
    private const string HeaderSource = "method.request.header.";

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly string _keyName;
    private readonly string _iamName;

    /// <param name="contents">What is exported.</param>
    /// <param name="isWhole">Whether it is told what stands behind the schemes.</param>
    public RestSchemes(RestDeploymentContents contents, bool isWhole)
    {
        foreach (var authorizer in contents.Authorizers.OrderBy(authorizer => authorizer.Name, StringComparer.Ordinal))
        {
            _names[authorizer.Id] = authorizer.Name;
            Written[authorizer.Name] = Scheme(authorizer, isWhole);
        }

        (_keyName, _iamName) = (FreeName("api_key"), FreeName("sigv4"));
        var methods = contents.Resources.SelectMany(resource => resource.ResourceMethods.Values).ToArray();
        if (methods.Any(method => method.ApiKeyRequired))
        {
            Written[_keyName] = Header("x-api-key");
        }

        if (methods.Any(method => method.AuthorizationType == AuthorizationTypes.Iam))
        {
            Written[_iamName] = Header("Authorization");
            Written[_iamName]!["x-amazon-apigateway-authtype"] = "awsSigv4";
        }
    }

    public JsonObject Written { get; } = [];

    public JsonArray SecurityOf(Method method)
    {
        var security = new JsonArray();
        var name = method.AuthorizationType == AuthorizationTypes.Iam ? _iamName : _names.GetValueOrDefault(method.AuthorizerId);
        if (name is not null)
        {
            security.Add(new JsonObject { [name] = new JsonArray([.. method.AuthorizationScopes.Select(scope => JsonValue.Create(scope))]) });
        }

        if (method.ApiKeyRequired)
        {
            security.Add(new JsonObject { [_keyName] = new JsonArray() });
        }

        return security;
    }

    private static JsonObject Scheme(Authorizer authorizer, bool isWhole)
    {
        var source = authorizer.IdentitySource;
        var isHeader = authorizer.Type != AuthorizerTypes.Request && source.StartsWith(HeaderSource, StringComparison.Ordinal);
        var scheme = Header(isHeader ? source[HeaderSource.Length..] : "Unused");
        scheme["x-amazon-apigateway-authtype"] = authorizer.AuthType;
        if (isWhole)
        {
            scheme["x-amazon-apigateway-authorizer"] = Extension(authorizer, isHeader);
        }

        return scheme;
    }

    private static JsonObject Extension(Authorizer authorizer, bool isHeader)
    {
        var extension = new JsonObject { ["type"] = authorizer.Type.ToLowerInvariant() };
        if (!isHeader)
        {
            extension.AddText("identitySource", authorizer.IdentitySource);
        }

        extension.AddText("authorizerUri", authorizer.AuthorizerUri);
        extension.AddText("authorizerCredentials", authorizer.AuthorizerCredentials);
        extension.AddText("identityValidationExpression", authorizer.IdentityValidationExpression);
        if (authorizer.HasAuthorizerResultTtlInSeconds)
        {
            extension["authorizerResultTtlInSeconds"] = authorizer.AuthorizerResultTtlInSeconds;
        }

        extension.AddTexts("providerARNs", authorizer.ProviderArNs);
        return extension;
    }

    private string FreeName(string wanted)
    {
        var name = wanted;
        for (var number = 2; Written.ContainsKey(name); number++)
        {
            name = $"{wanted}-{number}";
        }

        return name;
    }

    private static JsonObject Header(string name) => new() { ["type"] = "apiKey", ["name"] = name, ["in"] = "header" };
}
