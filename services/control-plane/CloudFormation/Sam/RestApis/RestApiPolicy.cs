using System.Text.Json.Nodes;
using Gatehouse.ControlPlane.CloudFormation.Sam.Documents;
using Gatehouse.ControlPlane.CloudFormation.Templates;

namespace Gatehouse.ControlPlane.CloudFormation.Sam.RestApis;

/// <summary>
/// Auth.ResourcePolicy: who may call the API at all, by account, by address, or in statements written out.
/// https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-api-resourcepolicystatement.html
/// </summary>
internal static class RestApiPolicy
{
    private const string Everything = "execute-api:/*";

    public static void Apply(SamResource api, JsonObject? policy, ApiDocument document)
    {
        if (policy is null)
        {
            return;
        }

        var statements = new JsonArray();
        foreach (var (name, value) in policy)
        {
            switch (name)
            {
                case "CustomStatements":
                    foreach (var statement in value is JsonArray several ? [.. several] : new[] { value })
                    {
                        statements.Add(statement?.DeepClone());
                    }

                    break;
                case "AwsAccountWhitelist":
                    statements.Add(Statement("Allow", Accounts(value)));
                    break;
                case "AwsAccountBlacklist":
                    statements.Add(Statement("Deny", Accounts(value)));
                    break;
                case "IpRangeWhitelist":
                    statements.Add(Statement("Allow", "*"));
                    statements.Add(Statement("Deny", "*", "NotIpAddress", value));
                    break;
                case "IpRangeBlacklist":
                    statements.Add(Statement("Allow", "*"));
                    statements.Add(Statement("Deny", "*", "IpAddress", value));
                    break;
                default:
                    throw api.Invalid($"Auth.ResourcePolicy.{name} is not emulated by Gatehouse.");
            }
        }

        document.Root["x-amazon-apigateway-policy"] = new JsonObject { ["Version"] = "2012-10-17", ["Statement"] = statements };
    }

    private static JsonObject Accounts(JsonNode? accounts) => new()
    {
        ["AWS"] = new JsonArray([.. accounts.ToTexts().Select(account => SamValues.Sub($"arn:${{AWS::Partition}}:iam::{account}:root"))]),
    };

    private static JsonObject Statement(string effect, JsonNode principal, string? condition = null, JsonNode? ranges = null)
    {
        var statement = new JsonObject
        {
            ["Effect"] = effect,
            ["Action"] = "execute-api:Invoke",
            ["Resource"] = new JsonArray(Everything),
            ["Principal"] = principal,
        };
        if (condition is not null)
        {
            statement["Condition"] = new JsonObject { [condition] = new JsonObject { ["aws:SourceIp"] = ranges?.DeepClone() } };
        }

        return statement;
    }
}
