using System.Text.Json.Nodes;
using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.ControlPlane.ApiGatewayV2.Authorizers;
using Gatehouse.ControlPlane.ApiGatewayV2.Authorizers.Rules;
using Gatehouse.ControlPlane.ApiGatewayV2.Routes;
using Gatehouse.ControlPlane.Ids;
using Gatehouse.ControlPlane.OpenApi;

namespace Gatehouse.ControlPlane.ApiGatewayV2.OpenApi.Importing;

/// <summary>
/// The security schemes of a document: those with <c>x-amazon-apigateway-authorizer</c> are authorizers,
/// <c>x-amazon-apigateway-authtype: awsSigv4</c> is IAM. Any other scheme cannot be enforced.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions-authorizer.html
/// </summary>
internal sealed class ImportedSchemes
{
    private const string Extension = "x-amazon-apigateway-authorizer";
    private const string DefaultTokenSource = "$request.header.Authorization";

    private readonly Dictionary<string, Authorizer?> _schemes = new(StringComparer.Ordinal);

    public IReadOnlyList<Authorizer> Authorizers => [.. _schemes.Values.OfType<Authorizer>().Where(authorizer => authorizer.HasAuthorizerId)];

    public static ImportedSchemes Read(OpenApiDocument document, ImportFindings findings, IIdSource ids)
    {
        var schemes = new ImportedSchemes();
        foreach (var (name, written) in document.SecuritySchemes)
        {
            var scheme = document.Resolve(written);
            if (scheme.ObjectAt(Extension) is { } extension)
            {
                schemes._schemes[name] = ReadAuthorizer(name, document.Resolve(extension), findings, ids);
            }
            else if (scheme.TextAt("x-amazon-apigateway-authtype") == "awsSigv4")
            {
                schemes._schemes[name] = null;
            }
        }

        return schemes;
    }

    /// <summary>
    /// Lets a scheme guard a route. False: the scheme is unknown or cannot be enforced. A route that gets no authorizer's id by this is one that nobody
    /// could be asked about.
    /// </summary>
    public bool TryApply(string name, IEnumerable<string> scopes, Route route)
    {
        if (!_schemes.TryGetValue(name, out var authorizer))
        {
            return false;
        }

        if (authorizer is null)
        {
            route.AuthorizationType = "AWS_IAM";
            return true;
        }

        var isJwt = authorizer.AuthorizerType == AuthorizerTypes.Jwt;
        route.AuthorizationType = isJwt ? AuthorizationTypes.Jwt : AuthorizationTypes.Custom;
        if (authorizer.HasAuthorizerId)
        {
            route.AuthorizerId = authorizer.AuthorizerId;
        }

        if (isJwt)
        {
            route.AuthorizationScopes.Add(scopes);
        }

        return true;
    }

    private static Authorizer ReadAuthorizer(string name, JsonObject extension, ImportFindings findings, IIdSource ids)
    {
        var authorizer = new Authorizer
        {
            AuthorizerId = ids.NewPartId(),
            Name = name,
            AuthorizerType = extension.TextAt("type")?.ToUpperInvariant() ?? "",
            IdentitySource = { ReadSources(extension) },
        };
        if (authorizer.AuthorizerType is not (AuthorizerTypes.Jwt or AuthorizerTypes.Request))
        {
            return Unusable(authorizer, $"Unsupported type {extension.TextAt("type")}. Must be one of [jwt, request]", findings);
        }

        ReadJwt(extension, authorizer);
        ReadFunction(extension, authorizer);
        AuthorizerRule.Complete(authorizer, isWebSocket: false);
        return AuthorizerRule.Check(authorizer, isWebSocket: false) is { } failure ? Unusable(authorizer, failure.Message, findings) : authorizer;
    }

    // In AWS's words: https://github.com/aws/aws-sam-cli/issues/2410
    private static Authorizer Unusable(Authorizer authorizer, string reason, ImportFindings findings)
    {
        findings.Warn($"Unable to create Authorizer '{authorizer.Name}': {reason}. Ignoring.");
        authorizer.ClearAuthorizerId();
        return authorizer;
    }

    private static void ReadJwt(JsonObject extension, Authorizer authorizer)
    {
        if (extension.ObjectAt("jwtConfiguration") is { } jwt)
        {
            authorizer.JwtConfiguration = new JWTConfiguration { Issuer = jwt.TextAt("issuer") ?? "", Audience = { jwt.ListOrTextAt("audience") } };
        }

        if (authorizer is { AuthorizerType: AuthorizerTypes.Jwt, IdentitySource.Count: 0 })
        {
            authorizer.IdentitySource.Add(DefaultTokenSource);
        }
    }

    private static void ReadFunction(JsonObject extension, Authorizer authorizer)
    {
        if (extension.TextAt("authorizerUri") is { } uri)
        {
            authorizer.AuthorizerUri = uri;
        }

        if (extension.TextAt("authorizerCredentials") is { Length: > 0 } credentials)
        {
            authorizer.AuthorizerCredentialsArn = credentials;
        }

        if (extension.TextAt("authorizerPayloadFormatVersion") is { } format)
        {
            authorizer.AuthorizerPayloadFormatVersion = format;
        }

        if (extension.FlagAt("enableSimpleResponses") is { } simple)
        {
            authorizer.EnableSimpleResponses = simple;
        }

        if (extension.NumberAt("authorizerResultTtlInSeconds") is { } seconds)
        {
            authorizer.AuthorizerResultTtlInSeconds = seconds;
        }
    }

    // One text with commas, as the extension is described; lists occur too.
    private static IEnumerable<string> ReadSources(JsonObject extension) =>
        extension.ListOrTextAt("identitySource").SelectMany(source => source.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
}
