using Microsoft.Extensions.Logging;

namespace Gatehouse.ServiceDefaults.Settings;

internal static partial class SettingsLog
{
    [LoggerMessage(1, LogLevel.Warning, "{Variable} has no effect: {Reason}")]
    public static partial void VariableIgnored(this ILogger log, string variable, string reason);
}
