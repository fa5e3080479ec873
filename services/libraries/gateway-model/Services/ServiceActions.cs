using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace Gatehouse.GatewayModel.Services;

/// <summary>
/// The service integrations of HTTP APIs.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-aws-services-reference.html
/// </summary>
public static class ServiceActions
{
    private static readonly FrozenDictionary<string, ServiceAction> BySubtype = new ServiceAction[]
    {
        new("EventBridge-PutEvents", "events", "PutEvents",
            ["Detail", "DetailType", "Source"], ["Time", "EventBusName", "Resources", "TraceHeader"]),
        new("SQS-SendMessage", "sqs", "SendMessage",
            ["QueueUrl", "MessageBody"],
            ["DelaySeconds", "MessageAttributes", "MessageDeduplicationId", "MessageGroupId", "MessageSystemAttributes"]),
        new("SQS-ReceiveMessage", "sqs", "ReceiveMessage",
            ["QueueUrl"],
            ["AttributeNames", "MaxNumberOfMessages", "MessageAttributeNames", "ReceiveRequestAttemptId", "VisibilityTimeout", "WaitTimeSeconds"]),
        new("SQS-DeleteMessage", "sqs", "DeleteMessage", ["ReceiptHandle", "QueueUrl"], []),
        new("SQS-PurgeQueue", "sqs", "PurgeQueue", ["QueueUrl"], []),
        new("AppConfig-GetConfiguration", "appconfig", "GetConfiguration",
            ["Application", "Environment", "Configuration", "ClientId"], ["ClientConfigurationVersion"]),
        new("Kinesis-PutRecord", "kinesis", "PutRecord",
            ["StreamName", "Data", "PartitionKey"], ["SequenceNumberForOrdering", "ExplicitHashKey"]),
        new("StepFunctions-StartExecution", "states", "StartExecution", ["StateMachineArn"], ["Name", "Input"]),
        new("StepFunctions-StartSyncExecution", "states", "StartSyncExecution", ["StateMachineArn"], ["Name", "Input", "TraceHeader"]),
        new("StepFunctions-StopExecution", "states", "StopExecution", ["ExecutionArn"], ["Cause", "Error"]),
    }.ToFrozenDictionary(action => action.Subtype, StringComparer.Ordinal);

    public static IEnumerable<string> Subtypes => BySubtype.Keys.Order(StringComparer.Ordinal);

    public static bool TryFind(string subtype, [NotNullWhen(true)] out ServiceAction? action) => BySubtype.TryGetValue(subtype, out action);
}
