using System.Text.Json.Nodes;
using Gatehouse.Aws.ApiGateway;
using Gatehouse.ControlPlane.ApiGateway.Authorizers;
using Gatehouse.ControlPlane.ApiGateway.Authorizers.Rules;
using Gatehouse.ControlPlane.ApiGateway.Editing;
using Gatehouse.ControlPlane.ApiGateway.Methods;
using Gatehouse.ControlPlane.Ids;
using Gatehouse.ControlPlane.OpenApi;

namespace Gatehouse.ControlPlane.ApiGateway.OpenApi.Importing;

/// <summary>
/// The security schemes of a document: authorizers, IAM, or an API key. A scheme that is neither cannot be enforced, and an
/// operation that wants it is refused.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions-authorizer.html
/// </summary>
internal sealed class ImportedSecurity(RestApiEdit edit, ImportFindings findings, IIdSource ids)
{
    private const string Extension = "x-amazon-apigateway-authorizer";
    private const string ApiKeyHeader = "x-api-key";

    private readonly Dictionary<string, Action<Method>> _schemes = new(StringComparer.Ordinal);

    public async Task AddAsync(OpenApiDocument document)
    {
        foreach (var (name, written) in document.SecuritySchemes)
        {
            var scheme = document.Resolve(written);
            if (scheme.ObjectAt(Extension) is { } extension)
            {
                await AddAuthorizerAsync(name, scheme, document.Resolve(extension));
            }
            else if (scheme.TextAt("x-amazon-apigateway-authtype") == "awsSigv4")
            {
                _schemes[name] = method => method.AuthorizationType = AuthorizationTypes.Iam;
            }
            else if (scheme.TextAt("type") == "apiKey" && string.Equals(scheme.TextAt("name"), ApiKeyHeader, StringComparison.OrdinalIgnoreCase))
            {
                _schemes[name] = method => method.ApiKeyRequired = true;
            }
        }
    }

    /// <summary>Guards a method as its operation, or else the document, wants it.</summary>
    public void Guard(Method method, OpenApiOperation operation, OpenApiDocument document)
    {
        method.AuthorizationType = AuthorizationTypes.None;
        if (operation.Definition.ObjectAt("x-amazon-apigateway-auth").TextAt("type") is { } type)
        {
            method.AuthorizationType = type.ToUpperInvariant();
        }

        var security = operation.Definition.ListAt("security") ?? document.Root.ListAt("security") ?? [];
        foreach (var requirement in security.OfType<JsonObject>().SelectMany(alternative => alternative))
        {
            if (_schemes.TryGetValue(requirement.Key, out var apply))
            {
                apply(method);
                if (method.HasAuthorizerId && requirement.Value is JsonArray scopes)
                {
                    method.AuthorizationScopes.Add(scopes.OfType<JsonValue>().Select(scope => scope.ToString()));
                }
            }
            else if (requirement.Key != "NONE")
            {
                findings.Fail($"{operation} is secured by {requirement.Key}, which is no authorizer, no API key and not IAM");
            }
        }
    }

    private async Task AddAuthorizerAsync(string name, JsonObject scheme, JsonObject extension)
    {
        var known = (await edit.ListAsync(AuthorizerDocument.Part)).Values.FirstOrDefault(other => other.Name == name);
        var authorizer = Read(name, scheme, extension);
        authorizer.Id = known?.Id ?? ids.NewRestPartId();
        AuthorizerRule.Complete(authorizer);
        if (await AuthorizerRule.CheckAsync(authorizer, edit) is { } failure)
        {
            findings.Fail($"Authorizer {name}: {failure.Message}");
        }

        edit.Put(AuthorizerDocument.Part, authorizer.Id, authorizer);
        var isCognito = authorizer.Type == AuthorizerTypes.Cognito;
        _schemes[name] = method =>
        {
            method.AuthorizationType = isCognito ? AuthorizationTypes.Cognito : AuthorizationTypes.Custom;
            method.AuthorizerId = authorizer.Id;
        };
    }

    private static Authorizer Read(string name, JsonObject scheme, JsonObject extension)
    {
        var authorizer = new Authorizer
        {
            Name = name,
            Type = extension.TextAt("type")?.ToUpperInvariant() ?? AuthorizerTypes.Token,
            ProviderArNs = { extension.TextsAt("providerARNs") },
        };
        if ((extension.TextAt("identitySource") ?? HeaderOf(authorizer, scheme)) is { Length: > 0 } source)
        {
            authorizer.IdentitySource = source;
        }

        if (scheme.TextAt("x-amazon-apigateway-authtype") is { Length: > 0 } authType)
        {
            authorizer.AuthType = authType;
        }

        if (extension.TextAt("authorizerUri") is { Length: > 0 } uri)
        {
            authorizer.AuthorizerUri = uri;
        }

        if (extension.TextAt("authorizerCredentials") is { Length: > 0 } credentials)
        {
            authorizer.AuthorizerCredentials = credentials;
        }

        if (extension.TextAt("identityValidationExpression") is { Length: > 0 } expression)
        {
            authorizer.IdentityValidationExpression = expression;
        }

        if (extension.NumberAt("authorizerResultTtlInSeconds") is { } seconds)
        {
            authorizer.AuthorizerResultTtlInSeconds = seconds;
        }

        return authorizer;
    }

    // The scheme says in which header the token comes.
    private static string? HeaderOf(Authorizer authorizer, JsonObject scheme) =>
        authorizer.Type != AuthorizerTypes.Request && scheme.TextAt("in") == "header" && scheme.TextAt("name") is { } header
            ? $"method.request.header.{header}"
            : null;
}
