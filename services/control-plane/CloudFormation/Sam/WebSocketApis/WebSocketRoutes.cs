using System.Text.Json.Nodes;
using Gatehouse.ControlPlane.CloudFormation.Sam.Documents;
using Gatehouse.ControlPlane.CloudFormation.Templates;

namespace Gatehouse.ControlPlane.CloudFormation.Sam.WebSocketApis;

/// <summary>
/// Routes and Auth of a WebSocket API.
/// https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-websocketapi-routeconfiguration.html
/// </summary>
internal sealed class WebSocketRoutes(SamResource api, SamStack stack, JsonNode stageName)
{
    private const string Connect = "$connect";
    private const string Custom = "CUSTOM";

    /// <summary>The logical ids of the routes.</summary>
    public IReadOnlyList<string> Add()
    {
        if (api["Routes"] is not JsonObject { Count: > 0 } routes)
        {
            throw api.Invalid("WebSocket API must have at least one route.");
        }

        var auth = api["Auth"] as JsonObject;
        if (auth is not null && !routes.ContainsKey(Connect))
        {
            throw api.Invalid("Authorization is only available if there is a $connect route.");
        }

        return [.. routes.Select(route => Add(route.Key, route.Value as JsonObject ?? throw api.Invalid($"Route '{route.Key}' must be a map."), auth))];
    }

    private string Add(string key, JsonObject route, JsonObject? auth)
    {
        var function = route["FunctionArn"] ?? throw api.Invalid("Route must have associated function.");
        var prefix = api.LogicalId + NameOf(key);
        var integration = new JsonObject
        {
            ["ApiId"] = SamValues.Ref(api.LogicalId),
            ["IntegrationType"] = "AWS_PROXY",
            ["IntegrationUri"] = SamValues.Sub(SamValues.InvocationUri("FunctionArn"), new JsonObject { ["FunctionArn"] = function.DeepClone() }),
        };
        if (route["IntegrationTimeout"] is { } timeout)
        {
            integration["TimeoutInMillis"] = timeout.DeepClone();
        }

        var properties = new JsonObject
        {
            ["ApiId"] = SamValues.Ref(api.LogicalId),
            ["RouteKey"] = key,
            ["Target"] = new JsonObject { ["Fn::Join"] = new JsonArray("/", new JsonArray("integrations", SamValues.Ref(prefix + "Integration"))) },
        };
        if (route["RequestParameters"] is not null && key != Connect)
        {
            throw api.Invalid("Request parameters are only supported for the $connect route in WebSocket APIs.");
        }

        route.CopyTo(
            properties, "ApiKeyRequired", "ModelSelectionExpression", "OperationName", "RequestModels", "RequestParameters", "RouteResponseSelectionExpression");
        if (key == Connect && auth is not null)
        {
            Authorize(properties, auth);
        }

        stack.Put(prefix + "Route", api.Derive("AWS::ApiGatewayV2::Route", properties));
        stack.Put(prefix + "Integration", api.Derive("AWS::ApiGatewayV2::Integration", integration));
        stack.Put(prefix + "Permission", api.Derive("AWS::Lambda::Permission", SamValues.Permission(function, SourceArn(key))));
        return prefix + "Route";
    }

    private string NameOf(string key)
    {
        var name = key is Connect or "$disconnect" or "$default" ? key[1..] : key;
        return name.Length > 0 && name.All(char.IsAsciiLetterOrDigit)
            ? char.ToUpperInvariant(name[0]) + name[1..].ToLowerInvariant()
            : throw api.Invalid($"Route key '{key}' must be alphanumeric. Only $connect, $disconnect, and $default special routes are supported.");
    }

    private JsonObject SourceArn(string key)
    {
        var arn = $"arn:${{AWS::Partition}}:execute-api:${{AWS::Region}}:${{AWS::AccountId}}:${{{api.LogicalId}.ApiId}}/";
        return stageName.ToText() is { } name
            ? SamValues.Sub(arn + name + "/" + key)
            : SamValues.Sub(arn + "${__StageName__}/" + key, new JsonObject { ["__StageName__"] = stageName.DeepClone() });
    }

    private void Authorize(JsonObject route, JsonObject auth)
    {
        switch (auth["AuthType"].ToText()?.ToUpperInvariant())
        {
            case OperationSecurity.None:
                route["AuthorizationType"] = OperationSecurity.None;
                break;
            case OperationSecurity.Iam:
                route["AuthorizationType"] = OperationSecurity.Iam;
                break;
            case Custom when auth["AuthArn"] is { } function:
                var authorizer = api.LogicalId + "ConnectAuthorizer";
                route["AuthorizationType"] = Custom;
                route["AuthorizerId"] = SamValues.Ref(authorizer);
                AddAuthorizer(authorizer, auth, function);
                break;
            case Custom:
                throw api.Invalid("AuthArn must be specified if AuthType is CUSTOM.");
            case null:
                throw api.Invalid("AuthType must be specified for additional auth configurations.");
            default:
                throw api.Invalid("AuthType is not one of AWS_IAM, CUSTOM or NONE.");
        }
    }

    private void AddAuthorizer(string logicalId, JsonObject auth, JsonNode function)
    {
        var properties = new JsonObject
        {
            ["ApiId"] = SamValues.Ref(api.LogicalId),
            ["AuthorizerType"] = "REQUEST",
            ["AuthorizerUri"] = SamValues.Sub(SamValues.InvocationUri("AuthArn"), new JsonObject { ["AuthArn"] = function.DeepClone() }),
            ["Name"] = auth["Name"]?.DeepClone() ?? logicalId,
        };
        auth.CopyTo(properties, "IdentitySource");
        if (auth["InvokeRole"] is { } role)
        {
            properties["AuthorizerCredentialsArn"] = role.DeepClone();
        }
        else
        {
            stack.Put(api.LogicalId + "AuthorizerPermission", api.Derive("AWS::Lambda::Permission", SamValues.Permission(
                function, SamValues.ExecuteApiArn(SamValues.Ref(api.LogicalId), "authorizers/*", hasStage: false))));
        }

        stack.Put(logicalId, api.Derive("AWS::ApiGatewayV2::Authorizer", properties));
    }
}
