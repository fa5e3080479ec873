using System.Collections.Frozen;

namespace Gatehouse.EdgeRouter.Endpoints;

/// <summary>
/// Where AWS integrations reach services: an endpoint that speaks AWS's APIs and tells services apart by the credential's scope, as emulators
/// do. Requests carry a credential of the API's account without a valid signature.
/// </summary>
internal static class AwsUpstream
{
    /// <summary>The services whose actions are named by X-Amz-Target, with its prefix and their version of JSON.</summary>
    private static readonly FrozenDictionary<string, (string Target, string Version)> JsonServices = new Dictionary<string, (string, string)>
    {
        ["dynamodb"] = ("DynamoDB_20120810", "1.0"),
        ["events"] = ("AWSEvents", "1.1"),
        ["firehose"] = ("Firehose_20150804", "1.1"),
        ["kinesis"] = ("Kinesis_20131202", "1.1"),
        ["kms"] = ("TrentService", "1.1"),
        ["logs"] = ("Logs_20140328", "1.1"),
        ["secretsmanager"] = ("secretsmanager", "1.1"),
        ["ssm"] = ("AmazonSSM", "1.1"),
        ["states"] = ("AWSStepFunctions", "1.0"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The URL, in which path variables are still to be filled.</summary>
    public static string UrlOf(Uri upstream, AwsServiceUri service)
    {
        var root = upstream.AbsoluteUri.TrimEnd('/');
        var isQuery = service.Action is not null && !JsonServices.ContainsKey(service.Service);
        return isQuery ? $"{root}/?Action={service.Action}" : $"{root}/{service.Path}";
    }

    public static IReadOnlyList<KeyValuePair<string, string>> HeadersOf(AwsServiceUri service, string accountId)
    {
        var credential = $"{accountId}/20260101/{service.Region}/{service.Service}/aws4_request";
        var authorization = $"AWS4-HMAC-SHA256 Credential={credential}, SignedHeaders=host, Signature=0";
        return service.Action is { } action && JsonServices.TryGetValue(service.Service, out var json)
            ?
            [
                new("Authorization", authorization),
                new("X-Amz-Target", $"{json.Target}.{action}"),
                new("Content-Type", $"application/x-amz-json-{json.Version}"),
            ]
            : [new("Authorization", authorization)];
    }
}
