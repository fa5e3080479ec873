using System.Collections.Frozen;
using System.Globalization;

namespace Gatehouse.EdgeRouter.AccessLogs;

/// <summary>
/// The <c>$context</c> variables of access logs that tell what came of an integration, of every kind of API.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-logging-variables.html
/// </summary>
internal static class IntegratedVariables
{
    private static readonly FrozenDictionary<string, Func<Integrated, string?>> Known = new Dictionary<string, Func<Integrated, string?>>
    {
        ["integrationErrorMessage"] = integrated => integrated.Error,
        ["integration.error"] = integrated => integrated.Error,
        ["integrationLatency"] = integrated => Text((long)integrated.Latency.TotalMilliseconds),
        ["integration.latency"] = integrated => Text((long)integrated.Latency.TotalMilliseconds),
        ["integrationStatus"] = integrated => Text(integrated.InvokeStatus),
        ["integration.integrationStatus"] = integrated => Text(integrated.InvokeStatus),
        ["integration.status"] = integrated => Text(integrated.Status),
        ["integration.requestId"] = integrated => integrated.RequestId,
        ["awsEndpointRequestId"] = integrated => integrated.RequestId,
        ["awsEndpointRequestId2"] = integrated => integrated.RequestId2,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Null for names that say nothing of the integration.</summary>
    public static Func<Integrated, string?>? Find(string name) => Known.GetValueOrDefault(name);

    private static string? Text(long? number) => number?.ToString(CultureInfo.InvariantCulture);
}
