using System.Collections.Frozen;
using System.Globalization;

namespace Gatehouse.EdgeRouter.WebSockets.AccessLogging;

/// <summary>
/// The <c>$context</c> variables of WebSocket APIs' access logs: those that only an event that is over has, and all that its integration was told.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/websocket-api-logging.html
/// </summary>
internal static class EventVariables
{
    private static readonly FrozenDictionary<string, Func<LoggedEvent, string?>> Known = new Dictionary<string, Func<LoggedEvent, string?>>
    {
        ["status"] = logged => Text(logged.Status),
        ["error.message"] = logged => logged.Error,
        ["error.messageString"] = logged => logged.Error is { } error ? $"\"{error}\"" : null,
        ["authorizer.error"] = logged => logged.AuthorizerError,
        ["integrationErrorMessage"] = logged => logged.Integrated?.Error,
        ["integration.error"] = logged => logged.Integrated?.Error,
        ["integrationLatency"] = logged => Text((long?)logged.Integrated?.Latency.TotalMilliseconds),
        ["integration.latency"] = logged => Text((long?)logged.Integrated?.Latency.TotalMilliseconds),
        ["integrationStatus"] = logged => Text(logged.Integrated?.InvokeStatus),
        ["integration.integrationStatus"] = logged => Text(logged.Integrated?.InvokeStatus),
        ["integration.status"] = logged => Text(logged.Integrated?.Status),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static Func<LoggedEvent, string?> Find(string name) =>
        Known.TryGetValue(name, out var known) ? known : logged => logged.ContextValue(name);

    private static string? Text(long? number) => number?.ToString(CultureInfo.InvariantCulture);
}
