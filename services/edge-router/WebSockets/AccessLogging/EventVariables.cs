using System.Collections.Frozen;
using System.Globalization;
using Gatehouse.EdgeRouter.AccessLogs;

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
        ["error.responseType"] = logged => logged.ErrorType,
        ["error.validationErrorString"] = logged => logged.ValidationError,
        ["authorizer.error"] = logged => logged.AuthorizerError,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static Func<LoggedEvent, string?> Find(string name) =>
        IntegratedVariables.Find(name) is { } ofIntegration ? logged => logged.Integrated is { } integrated ? ofIntegration(integrated) : null
        : GuardedVariables.Find(name) is { } ofGuards ? logged => (logged.Guarded is { } guarded ? ofGuards(guarded) : null) ?? logged.ContextValue(name)
        : Known.TryGetValue(name, out var known) ? known
        : logged => logged.ContextValue(name);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
