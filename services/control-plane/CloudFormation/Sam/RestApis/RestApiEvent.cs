using System.Text.Json.Nodes;
using Gatehouse.ControlPlane.CloudFormation.Sam.Documents;
using Gatehouse.ControlPlane.CloudFormation.Sam.Functions;
using Gatehouse.ControlPlane.CloudFormation.Templates;

namespace Gatehouse.ControlPlane.CloudFormation.Sam.RestApis;

/// <summary>
/// A method of a REST API that calls a function.
/// https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-function-api.html
/// </summary>
internal sealed class RestApiEvent : IFunctionEvent
{
    // What a method with AWS_IAM calls its function as: whoever called it.
    private const string CallerCredentials = "arn:aws:iam::*:user/*";

    public string Type => "Api";

    public void Add(FunctionEvent declared, SamStack stack)
    {
        var path = declared.Properties["Path"].ToText() ?? throw declared.Invalid("Event is missing key 'Path'.");
        var method = declared.Properties["Method"].ToText() ?? throw declared.Invalid("Event is missing key 'Method'.");
        var reference = declared.Properties["RestApiId"] ?? SamValues.Ref(ImplicitApis.Rest);
        var api = (reference as JsonObject)?["Ref"].ToText() is { } name ? stack.Find(name, SamTypes.Api) : null;
        var suffix = api is null ? "AllStages" : api["StageName"].ToText() is { } stage ? SamValues.Alphanumeric(stage) : "Stage";
        stack.Put(declared.PermissionId + suffix, declared.Function.Derive("AWS::Lambda::Permission", SamValues.Permission(
            declared.Target.Reference,
            SamValues.ExecuteApiArn(
                reference, "${__Stage__}/" + FunctionEvent.MethodInArn(method) + FunctionEvent.PathInArn(path), hasStage: true))));
        if (api is null || stack.DocumentOf(api)?.Add(path, method, declared.Function.Condition) is not { } operation)
        {
            return;
        }

        var integration = new JsonObject
        {
            ["type"] = "aws_proxy",
            ["httpMethod"] = "POST",
            ["uri"] = SamValues.Sub(SamValues.InvocationUri(declared.Target.Variable)),
        };
        if (declared.Properties["TimeoutInMillis"] is { } timeout)
        {
            integration["timeoutInMillis"] = timeout.DeepClone();
        }

        if (declared.Properties["ResponseTransferMode"] is { } mode)
        {
            integration["responseTransferMode"] = mode.DeepClone();
        }

        operation.Members[ApiDocument.Integration] = integration;
        operation.Members["responses"] ??= new JsonObject();
        RequestRules.Apply(declared, stack.DocumentOf(api)!, operation);
        Authorize(declared, api, operation.Members, integration);
    }

    private static void Authorize(FunctionEvent declared, SamResource api, JsonObject operation, JsonObject integration)
    {
        var auth = api["Auth"] as JsonObject;
        var authorizers = auth?["Authorizers"] as JsonObject;
        if (OperationSecurity.Named(declared.Auth) is { } authorizer)
        {
            if (authorizer is not (OperationSecurity.None or OperationSecurity.Iam) && authorizers?.ContainsKey(authorizer) != true)
            {
                throw declared.Invalid($"Unable to set Authorizer [{authorizer}] on API method [{declared.Properties["Method"].ToText()}] for path [{declared.Properties["Path"].ToText()}] because it wasn't defined in the API's Authorizers.");
            }

            OperationSecurity.Require(operation, authorizer, OperationSecurity.ScopesOf(authorizers, authorizer, declared.Auth?["AuthorizationScopes"]));
        }
        else if (declared.Auth?["AuthorizationScopes"] is { } scopes && auth?["DefaultAuthorizer"].ToText() is { } common)
        {
            OperationSecurity.Require(operation, common, scopes);
        }

        if (declared.Auth?["ApiKeyRequired"].ToText() == "true")
        {
            OperationSecurity.RequireApiKey(operation);
        }

        if ((OperationSecurity.Named(declared.Auth) ?? auth?["DefaultAuthorizer"].ToText()) == OperationSecurity.Iam)
        {
            var role = declared.Auth?["InvokeRole"] ?? auth?["InvokeRole"] ?? JsonValue.Create("CALLER_CREDENTIALS");
            if (role.ToText() != OperationSecurity.None)
            {
                integration["credentials"] = role.ToText() == "CALLER_CREDENTIALS" ? CallerCredentials : role.DeepClone();
            }
        }

        if (declared.Auth?["ResourcePolicy"] is not null)
        {
            throw declared.Invalid("Auth.ResourcePolicy of an event is not emulated by Gatehouse.");
        }
    }
}
