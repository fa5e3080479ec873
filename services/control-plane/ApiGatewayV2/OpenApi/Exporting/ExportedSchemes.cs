using System.Text.Json.Nodes;
using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.ControlPlane.ApiGatewayV2.Authorizers;

namespace Gatehouse.ControlPlane.ApiGatewayV2.OpenApi.Exporting;

/// <summary>Authorizers as security schemes, each under its own name.</summary>
internal sealed class ExportedSchemes
{
    private const string Iam = "AWS_IAM";

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly string _iamName;

    public ExportedSchemes(HttpApiParts parts)
    {
        foreach (var authorizer in parts.Authorizers.OrderBy(authorizer => authorizer.AuthorizerId, StringComparer.Ordinal))
        {
            var name = FreeName(authorizer.Name);
            _names[authorizer.AuthorizerId] = name;
            Written[name] = authorizer.AuthorizerType == AuthorizerTypes.Jwt ? Jwt(authorizer) : Function(authorizer);
        }

        _iamName = FreeName("sigv4");
        if (parts.Routes.Any(route => route.AuthorizationType == Iam))
        {
            Written[_iamName] = Scheme("apiKey", "x-amazon-apigateway-authtype", "awsSigv4");
        }
    }

    public JsonObject Written { get; } = [];

    /// <summary>What a route demands; null: nothing.</summary>
    public JsonArray? SecurityOf(Route route)
    {
        var name = route.AuthorizationType == Iam ? _iamName : _names.GetValueOrDefault(route.AuthorizerId);
        return name is null ? null : [new JsonObject { [name] = new JsonArray([.. route.AuthorizationScopes.Select(scope => JsonValue.Create(scope))]) }];
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

    private static JsonObject Jwt(Authorizer authorizer)
    {
        var extension = new JsonObject
        {
            ["type"] = "jwt",
            ["identitySource"] = string.Join(",", authorizer.IdentitySource),
            ["jwtConfiguration"] = new JsonObject
            {
                ["audience"] = new JsonArray([.. authorizer.JwtConfiguration.Audience.Select(audience => JsonValue.Create(audience))]),
                ["issuer"] = authorizer.JwtConfiguration.Issuer,
            },
        };
        return new JsonObject { ["type"] = "oauth2", ["flows"] = new JsonObject(), ["x-amazon-apigateway-authorizer"] = extension };
    }

    private static JsonObject Function(Authorizer authorizer)
    {
        var extension = new JsonObject { ["type"] = "request", ["authorizerUri"] = authorizer.AuthorizerUri };
        if (authorizer.IdentitySource.Count > 0)
        {
            extension["identitySource"] = string.Join(",", authorizer.IdentitySource);
        }

        if (authorizer.HasAuthorizerCredentialsArn)
        {
            extension["authorizerCredentials"] = authorizer.AuthorizerCredentialsArn;
        }

        extension["authorizerPayloadFormatVersion"] = authorizer.AuthorizerPayloadFormatVersion;
        extension["enableSimpleResponses"] = authorizer.EnableSimpleResponses;
        if (authorizer.HasAuthorizerResultTtlInSeconds)
        {
            extension["authorizerResultTtlInSeconds"] = authorizer.AuthorizerResultTtlInSeconds;
        }

        return Scheme("apiKey", "x-amazon-apigateway-authorizer", extension);
    }

    // OpenAPI wants a place for an API key; the authorizer's identity sources say where it really is.
    private static JsonObject Scheme(string type, string extension, JsonNode value) =>
        new() { ["type"] = type, ["name"] = "Authorization", ["in"] = "header", [extension] = value };
}
