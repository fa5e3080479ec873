using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace Gatehouse.EdgeRouter.Upstreams;

/// <summary>How a service takes actions as JSON.</summary>
/// <param name="Target">What stands before an action's name in X-Amz-Target.</param>
/// <param name="ContentType">Of its documents.</param>
internal sealed record JsonService(string Target, string ContentType)
{
    public const string TargetHeader = "X-Amz-Target";

    public string TargetOf(string action) => $"{Target}.{action}";
}

/// <summary>
/// The services whose actions the X-Amz-Target header names, by their signing names.
/// https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html
/// </summary>
internal static class JsonServices
{
    private const string Json10 = "application/x-amz-json-1.0";
    private const string Json11 = "application/x-amz-json-1.1";

    private static readonly FrozenDictionary<string, JsonService> Known = new Dictionary<string, JsonService>
    {
        ["dynamodb"] = new("DynamoDB_20120810", Json10),
        ["events"] = new("AWSEvents", Json11),
        ["firehose"] = new("Firehose_20150804", Json11),
        ["kinesis"] = new("Kinesis_20131202", Json11),
        ["kms"] = new("TrentService", Json11),
        ["logs"] = new("Logs_20140328", Json11),
        ["secretsmanager"] = new("secretsmanager", Json11),
        ["ssm"] = new("AmazonSSM", Json11),
        ["states"] = new("AWSStepFunctions", Json10),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static bool TryFind(string service, [NotNullWhen(true)] out JsonService? json) => Known.TryGetValue(service, out json);
}
