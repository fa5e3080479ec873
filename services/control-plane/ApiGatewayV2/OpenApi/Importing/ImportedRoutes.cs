using System.Text.Json.Nodes;
using Gatehouse.ControlPlane.ApiGatewayV2.Routes;
using Gatehouse.ControlPlane.ApiGatewayV2.Routes.Rules;
using Gatehouse.ControlPlane.Ids;
using Gatehouse.ControlPlane.OpenApi;
using Gatehouse.GatewayModel.Routes;

namespace Gatehouse.ControlPlane.ApiGatewayV2.OpenApi.Importing;

/// <summary>The routes of a document: one for each operation.</summary>
internal sealed class ImportedRoutes(
    OpenApiDocument document,
    string prefix,
    ImportedSchemes schemes,
    ImportedIntegrations integrations,
    ImportFindings findings,
    IIdSource ids)
{
    private const string DefaultPath = "/$default";
    private const string NoScheme = "NONE";
    private const int LongestOperationName = 64;
    private const int LongestScope = 64;

    private static readonly string[] NotOfHttpApis = ["requestBody", "responses", "parameters"];

    public IReadOnlyList<Route> Read()
    {
        var routes = new List<Route>();
        foreach (var operation in document.Operations)
        {
            if (Read(operation) is not { } route)
            {
                continue;
            }

            if (RouteKeyRule.CheckHttp(route.RouteKey) is { } failure)
            {
                findings.Fail(failure.Message);
            }
            else if (routes.Any(other => RouteKeyRule.AreSame(other.RouteKey, route.RouteKey, isWebSocket: false)))
            {
                findings.Fail(RouteFailures.KeyTaken(route.RouteKey).Message);
            }

            routes.Add(route);
        }

        return routes;
    }

    // Null where nobody could be asked who may call it: then there is no such route.
    private Route? Read(OpenApiOperation operation)
    {
        var route = new Route { RouteId = ids.NewPartId(), RouteKey = KeyOf(operation) };
        if (operation.Definition.TextAt("operationId") is { Length: > 0 and <= LongestOperationName } name)
        {
            route.OperationName = name;
        }

        Inform(operation);
        Guard(route, operation);
        if (route.AuthorizationType is AuthorizationTypes.Jwt or AuthorizationTypes.Custom && !route.HasAuthorizerId)
        {
            WarnOfNoAuthorizer(operation, route.AuthorizationType);
            return null;
        }

        if (integrations.Of(operation) is { } integration)
        {
            route.Target = RouteTarget.Of(integration);
        }

        RouteRule.Complete(route);
        return route;
    }

    private string KeyOf(OpenApiOperation operation)
    {
        if (operation.Path == DefaultPath || operation.Definition.FlagAt("isDefaultRoute") == true)
        {
            return RouteKey.DefaultText;
        }

        var path = operation.Path == "/" && prefix.Length > 0 ? prefix : prefix + operation.Path;
        return $"{operation.Verb} {path}";
    }

    // The operation's own security, else the document's. An empty list and an empty requirement ask for nothing.
    private void Guard(Route route, OpenApiOperation operation)
    {
        if (operation.Definition.ObjectAt("x-amazon-apigateway-auth").TextAt("type")?.ToUpperInvariant() == "AWS_IAM")
        {
            route.AuthorizationType = "AWS_IAM";
            return;
        }

        var security = operation.Definition.ListAt("security") ?? document.Root.ListAt("security");
        var requirements = (from alternative in security ?? []
                            from requirement in alternative as JsonObject ?? []
                            where requirement.Key != NoScheme
                            select requirement).ToArray();
        switch (requirements)
        {
            case []:
                break;
            case [var (scheme, _)]:
                Guard(route, operation, scheme, security!);
                break;
            default:
                findings.Fail($"{operation} has several security requirements: HTTP APIs take one");
                break;
        }
    }

    private void Guard(Route route, OpenApiOperation operation, string scheme, JsonArray security)
    {
        var scopes = security.SelectMany(alternative => alternative.TextsAt(scheme)).ToArray();
        if (scopes.Any(scope => scope.Length is 0 or > LongestScope))
        {
            findings.Fail($"{operation}: a scope has 1 to {LongestScope} characters");
        }

        if (!schemes.TryApply(scheme, scopes, route))
        {
            findings.Fail($"{operation} is secured by {scheme}, which has no x-amazon-apigateway-authorizer and cannot be enforced");
        }
    }

    private void Inform(OpenApiOperation operation)
    {
        foreach (var member in NotOfHttpApis.Where(operation.Definition.ContainsKey))
        {
            findings.Ignore(operation.Place, member);
        }
    }

    // https://github.com/aws/aws-sam-cli/issues/2410
    private void WarnOfNoAuthorizer(OpenApiOperation operation, string type) => findings.Warn(
        $"Unable to put method '{operation.Verb}' on resource at path '{operation.Path}': Invalid authorizer definition. "
        + $"Setting the authorization type to {type} requires a valid authorizer. Ignoring.");
}
