using System.Text.Json.Nodes;
using Gatehouse.ControlPlane.CloudFormation.Templates;

namespace Gatehouse.ControlPlane.CloudFormation.Sam.Functions;

/// <summary>
/// EventInvokeConfig: how often an asynchronous call is tried and where its outcome goes, with leave to send it there.
/// https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-function-eventinvokeconfiguration.html
/// </summary>
internal static class EventInvokeConfigs
{
    /// <summary>The policies that the function's role needs for it.</summary>
    public static IReadOnlyList<JsonObject> Add(SamResource resource, FunctionAlias? alias, SamStack stack)
    {
        if (resource["EventInvokeConfig"] is not JsonObject configuration)
        {
            return [];
        }

        var logicalId = resource.LogicalId + "EventInvokeConfig";
        var (destinations, policies) = (new JsonObject(), new List<JsonObject>());
        foreach (var (outcome, value) in configuration["DestinationConfig"] as JsonObject ?? [])
        {
            var destination = value as JsonObject ?? throw resource.Invalid($"'DestinationConfig.{outcome}' must be a map.");
            if (destination["Destination"] is not { } arn)
            {
                throw resource.Invalid($"EventInvokeConfig.DestinationConfig.{outcome} without a Destination would make a queue or a topic, which Gatehouse does not emulate.");
            }

            destinations[outcome] = new JsonObject { ["Destination"] = arn.DeepClone() };
            policies.Add(PolicyFor(resource, logicalId + outcome, destination["Type"].ToText(), arn));
        }

        var properties = new JsonObject
        {
            ["FunctionName"] = SamValues.Ref(resource.LogicalId),
            ["Qualifier"] = alias?.Name ?? "$LATEST",
        };
        if (destinations.Count > 0)
        {
            properties["DestinationConfig"] = destinations;
        }

        configuration.CopyTo(properties, "MaximumEventAgeInSeconds", "MaximumRetryAttempts");
        var derived = resource.Derive("AWS::Lambda::EventInvokeConfig", properties);
        if (alias is not null)
        {
            derived["DependsOn"] = new JsonArray(alias.LogicalId);
        }

        stack.Put(logicalId, derived);
        return policies;
    }

    private static JsonObject PolicyFor(SamResource resource, string logicalId, string? type, JsonNode arn)
    {
        var action = type switch
        {
            "SQS" => "sqs:SendMessage",
            "SNS" => "sns:publish",
            "EventBridge" => "events:PutEvents",
            "Lambda" => "lambda:InvokeFunction",
            _ => throw resource.Invalid($"'Type: {type}' must be one of ['SQS', 'SNS', 'EventBridge', 'Lambda']"),
        };
        return new JsonObject
        {
            ["PolicyName"] = $"{logicalId}{type}Policy",
            ["PolicyDocument"] = new JsonObject
            {
                ["Version"] = "2012-10-17",
                ["Statement"] = new JsonArray(new JsonObject { ["Action"] = action, ["Effect"] = "Allow", ["Resource"] = arn.DeepClone() }),
            },
        };
    }
}
