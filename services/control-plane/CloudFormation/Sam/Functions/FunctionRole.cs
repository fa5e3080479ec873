using System.Text.Json.Nodes;
using Gatehouse.ControlPlane.CloudFormation.Templates;

namespace Gatehouse.ControlPlane.CloudFormation.Sam.Functions;

/// <summary>
/// The role of a function that names none: what every function may do, and what its property Policies adds, be it managed policies by name or
/// ARN, policies written out, or SAM's policy templates.
/// https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-function.html#sam-function-policies
/// </summary>
internal static class FunctionRole
{
    private const string ManagedPrefix = "arn:aws:iam::aws:policy/";

    // The managed policies for functions that AWS keeps under a path of their own.
    private static readonly HashSet<string> ServiceRoles = new(StringComparer.Ordinal)
    {
        "AWSLambdaBasicExecutionRole", "AWSLambdaDynamoDBExecutionRole", "AWSLambdaENIManagementAccess", "AWSLambdaKinesisExecutionRole",
        "AWSLambdaMSKExecutionRole", "AWSLambdaRole", "AWSLambdaSQSQueueExecutionRole", "AWSLambdaVPCAccessExecutionRole",
    };

    public static JsonObject Create(SamResource resource, IReadOnlyList<JsonObject> furtherPolicies)
    {
        var managed = new JsonArray(ManagedPrefix + "service-role/AWSLambdaBasicExecutionRole");
        if (resource["Tracing"].ToText() == "Active")
        {
            managed.Add(ManagedPrefix + "AWSXrayWriteOnlyAccess");
        }

        if (resource["VpcConfig"] is not null)
        {
            managed.Add(ManagedPrefix + "service-role/AWSLambdaVPCAccessExecutionRole");
        }

        var inline = new JsonArray([.. furtherPolicies]);
        if (resource["DeadLetterQueue"] is JsonObject queue)
        {
            inline.Add(DeadLetterPolicy(queue));
        }

        JsonNode?[] policies = resource["Policies"] is JsonArray several ? [.. several] : resource["Policies"] is { } one ? [one] : [];
        for (var i = 0; i < policies.Length; i++)
        {
            Sort(resource, policies[i], i, managed, inline);
        }

        var properties = new JsonObject
        {
            ["AssumeRolePolicyDocument"] = resource.Copy("AssumeRolePolicyDocument") ?? Trust(),
            ["ManagedPolicyArns"] = managed,
            ["Tags"] = SamValues.TagList("lambda:createdBy", resource["Tags"]),
        };
        if (inline.Count > 0)
        {
            properties["Policies"] = inline;
        }

        resource.Properties.CopyTo(properties, "PermissionsBoundary");
        if (resource.Copy("RolePath") is { } path)
        {
            properties["Path"] = path;
        }

        return resource.Derive("AWS::IAM::Role", properties);
    }

    private static void Sort(SamResource resource, JsonNode? policy, int index, JsonArray managed, JsonArray inline)
    {
        switch (policy)
        {
            case JsonValue when policy.ToText() is { } name:
                var arn = name.StartsWith("arn:", StringComparison.Ordinal) ? name
                    : ManagedPrefix + (ServiceRoles.Contains(name) ? "service-role/" : "") + name;
                if (!managed.Any(known => known.ToText() == arn))
                {
                    managed.Add(arn);
                }

                break;
            case JsonObject { Count: 1 } template when PolicyTemplates.TryFill(template.First().Key, template.First().Value, resource) is { } filled:
                inline.Add(Named(resource, index, filled));
                break;
            case JsonObject statements when statements.ContainsKey("Statement"):
                inline.Add(Named(resource, index, statements.DeepClone()));
                break;
            case JsonObject { Count: 1 } call when call.First().Key is var function && (function == "Ref" || function.StartsWith("Fn::", StringComparison.Ordinal)):
                managed.Add(call.DeepClone());
                break;
            default:
                throw resource.Invalid($"Policy at index {index} in the 'Policies' property is not valid");
        }
    }

    private static JsonObject Named(SamResource resource, int index, JsonNode document) =>
        new() { ["PolicyName"] = $"{resource.LogicalId}RolePolicy{index}", ["PolicyDocument"] = document };

    private static JsonObject Trust() => new()
    {
        ["Version"] = "2012-10-17",
        ["Statement"] = new JsonArray(new JsonObject
        {
            ["Action"] = new JsonArray("sts:AssumeRole"),
            ["Effect"] = "Allow",
            ["Principal"] = new JsonObject { ["Service"] = new JsonArray("lambda.amazonaws.com") },
        }),
    };

    private static JsonObject DeadLetterPolicy(JsonObject queue) => new()
    {
        ["PolicyName"] = "DeadLetterQueuePolicy",
        ["PolicyDocument"] = new JsonObject
        {
            ["Version"] = "2012-10-17",
            ["Statement"] = new JsonArray(new JsonObject
            {
                ["Action"] = queue["Type"].ToText() == "SNS" ? "sns:Publish" : "sqs:SendMessage",
                ["Resource"] = queue["TargetArn"]?.DeepClone(),
                ["Effect"] = "Allow",
            }),
        },
    };
}
