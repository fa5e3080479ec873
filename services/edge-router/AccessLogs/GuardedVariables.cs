using System.Collections.Frozen;
using System.Globalization;

namespace Gatehouse.EdgeRouter.AccessLogs;

/// <summary>
/// The <c>$context</c> variables of access logs that tell what came of a call's guards. AWS documents them for REST and WebSocket APIs; of
/// HTTP APIs it once documented <c>authorizer.latency</c> and <c>authorizer.status</c>.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-variables-for-access-logging.html
/// </summary>
internal static class GuardedVariables
{
    private static readonly FrozenDictionary<string, Func<Guarded, string?>> Known = new Dictionary<string, Func<Guarded, string?>>
    {
        ["authenticate.error"] = guarded => guarded.Authenticate?.Error,
        ["authenticate.latency"] = guarded => Text(guarded.Authenticate?.Latency),
        ["authenticate.status"] = guarded => Text(guarded.Authenticate?.Status),
        ["authorize.error"] = guarded => guarded.Authorize?.Error,
        ["authorize.latency"] = guarded => Text(guarded.Authorize?.Latency),
        ["authorize.status"] = guarded => Text(guarded.Authorize?.Status),
        ["authorizer.integrationLatency"] = guarded => Text(guarded.FunctionLatency),
        ["authorizer.integrationStatus"] = guarded => Text(guarded.FunctionStatus),
        ["authorizer.latency"] = guarded => Text(guarded.Authorizer?.Latency),
        ["authorizer.requestId"] = guarded => guarded.FunctionRequestId,
        ["authorizer.status"] = guarded => Text(guarded.Authorizer?.Status),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Null for names that say nothing of guards. A value that is not there may still be one of the authorizer's own context.</summary>
    public static Func<Guarded, string?>? Find(string name) => Known.GetValueOrDefault(name);

    private static string? Text(TimeSpan? latency) => latency is { } known ? Text((int)known.TotalMilliseconds) : null;

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
