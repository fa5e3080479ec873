using System.Text.Json.Nodes;
using Gatehouse.ControlPlane.CloudFormation.Templates;

namespace Gatehouse.ControlPlane.CloudFormation.Sam.Functions;

/// <summary>
/// FunctionUrlConfig: a URL of the function's own, and leave for everybody to call it where nobody is asked for a signature.
/// https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-function-functionurlconfig.html
/// </summary>
internal static class FunctionUrls
{
    public static void Add(SamResource resource, FunctionAlias? alias, SamStack stack)
    {
        if (resource["FunctionUrlConfig"] is not { } declared)
        {
            return;
        }

        var configuration = declared as JsonObject ?? throw resource.Invalid("'FunctionUrlConfig' must be a map.");
        var authType = configuration["AuthType"] ?? throw resource.Invalid("AuthType is required to configure function property `FunctionUrlConfig`. Please provide either AWS_IAM or NONE.");
        var url = new JsonObject { ["AuthType"] = authType.DeepClone(), ["TargetFunctionArn"] = SamValues.Ref(resource.LogicalId) };
        configuration.CopyTo(url, "Cors", "InvokeMode");
        var derived = resource.Derive("AWS::Lambda::Url", url);
        if (alias is not null)
        {
            url["Qualifier"] = alias.Name;
            derived["DependsOn"] = alias.LogicalId;
        }

        stack.Put(resource.LogicalId + "Url", derived);
        if (stack.Resolve(authType).ToText() == "NONE")
        {
            stack.Put(resource.LogicalId + "UrlPublicPermissions", resource.Derive("AWS::Lambda::Permission", new JsonObject
            {
                ["Action"] = "lambda:InvokeFunctionUrl",
                ["FunctionName"] = new FunctionTarget(resource, alias).Reference,
                ["Principal"] = "*",
                ["FunctionUrlAuthType"] = authType.DeepClone(),
            }));
        }
    }
}
