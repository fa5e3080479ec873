using System.Text.Json.Nodes;
using Gatehouse.ControlPlane.CloudFormation.Sam.Documents;
using Gatehouse.ControlPlane.CloudFormation.Sam.Functions;
using Gatehouse.ControlPlane.CloudFormation.Templates;

namespace Gatehouse.ControlPlane.CloudFormation.Sam.HttpApis;

/// <summary>
/// A route of an HTTP API that calls a function; without path and method, <c>$default</c>.
/// https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-function-httpapi.html
/// </summary>
internal sealed class HttpApiEvent : IFunctionEvent
{
    public const string DefaultRoute = "$default";

    public string Type => "HttpApi";

    public void Add(FunctionEvent declared, SamStack stack)
    {
        var (path, method) = RouteOf(declared);
        var api = declared.Properties["ApiId"] ?? SamValues.Ref(ImplicitApis.Http);
        var arn = path == DefaultRoute ? DefaultRoute : FunctionEvent.MethodInArn(method) + FunctionEvent.PathInArn(path);
        stack.Put(declared.PermissionId, declared.Function.Derive("AWS::Lambda::Permission", SamValues.Permission(
            declared.Target.Reference, SamValues.ExecuteApiArn(api, "${__Stage__}/" + arn, hasStage: true))));
        if (ApiNamed(api, stack) is not { } owner || stack.DocumentOf(owner)?.Add(path, method, declared.Function.Condition) is not { } operation)
        {
            return;
        }

        Describe(declared, operation);
        if (declared.Properties["RouteSettings"] is { } settings)
        {
            AddSettings(owner, path == DefaultRoute ? DefaultRoute : $"{method.ToUpperInvariant()} {path}", settings);
        }

        Authorize(declared, owner, operation.Members);
    }

    private static (string Path, string Method) RouteOf(FunctionEvent declared) =>
        (declared.Properties["Path"].ToText(), declared.Properties["Method"].ToText()) switch
        {
            (null, null) => (DefaultRoute, ApiDocument.AnyMethod),
            ({ } path, { } method) => (path, method),
            (null, _) => throw declared.Invalid("Event is missing key 'Path'."),
            _ => throw declared.Invalid("Event is missing key 'Method'."),
        };

    /// <summary>The template's own API that a reference means; null where it means one that SAM did not make.</summary>
    private static SamResource? ApiNamed(JsonNode api, SamStack stack) =>
        (api as JsonObject)?["Ref"].ToText() is { } name ? stack.Find(name, SamTypes.HttpApi) : null;

    private static void Describe(FunctionEvent declared, DocumentOperation operation)
    {
        var integration = new JsonObject
        {
            ["type"] = "aws_proxy",
            ["httpMethod"] = "POST",
            ["payloadFormatVersion"] = declared.Properties["PayloadFormatVersion"]?.DeepClone() ?? "2.0",
            ["uri"] = SamValues.Sub(SamValues.InvocationUri(declared.Target.Variable)),
        };
        if (declared.Properties["TimeoutInMillis"] is { } timeout)
        {
            integration["timeoutInMillis"] = timeout.DeepClone();
        }

        operation.Members[ApiDocument.Integration] = integration;
        operation.Members["responses"] ??= new JsonObject();
        if (operation is { Path: DefaultRoute, Method: ApiDocument.AnyMethod })
        {
            operation.Members["isDefaultRoute"] = true;
        }

        var parameters = operation.PathParameters.Select(name => new JsonObject { ["name"] = name, ["in"] = "path", ["required"] = true }).ToArray();
        if (parameters.Length > 0 && operation.Members["parameters"] is null)
        {
            operation.Members["parameters"] = new JsonArray(parameters);
        }
    }

    private static void Authorize(FunctionEvent declared, SamResource api, JsonObject operation)
    {
        if (OperationSecurity.Named(declared.Auth) is not { } authorizer)
        {
            if (declared.Auth?["AuthorizationScopes"] is { } scopes && (api["Auth"] as JsonObject)?["DefaultAuthorizer"].ToText() is { } common)
            {
                OperationSecurity.Require(operation, common, scopes);
            }

            return;
        }

        var auth = api["Auth"] as JsonObject;
        var authorizers = auth?["Authorizers"] as JsonObject;
        if (authorizer == OperationSecurity.None)
        {
            if (auth?["DefaultAuthorizer"] is null)
            {
                throw declared.Invalid("Unable to set Authorizer on API method because 'NONE' is only a valid value when a DefaultAuthorizer on the API is specified.");
            }
        }
        else if (authorizer == OperationSecurity.Iam ? auth?["EnableIamAuthorizer"].ToText() != "true" : authorizers?.ContainsKey(authorizer) != true)
        {
            throw declared.Invalid($"Unable to set Authorizer [{authorizer}] on API method [{declared.Properties["Method"].ToText()}] for path [{declared.Properties["Path"].ToText()}] because it wasn't defined in the API's Authorizers.");
        }

        OperationSecurity.Require(operation, authorizer, OperationSecurity.ScopesOf(authorizers, authorizer, declared.Auth?["AuthorizationScopes"]));
    }

    private static void AddSettings(SamResource api, string routeKey, JsonNode settings)
    {
        if (api.Properties["RouteSettings"] is not JsonObject all)
        {
            api.Properties["RouteSettings"] = all = [];
        }

        var merged = settings.DeepClone() as JsonObject ?? [];
        foreach (var (name, value) in all[routeKey] as JsonObject ?? [])
        {
            merged[name] = value?.DeepClone();
        }

        all[routeKey] = merged;
    }
}
