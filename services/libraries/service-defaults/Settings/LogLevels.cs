using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Gatehouse.ServiceDefaults.Settings;

/// <summary>How much is logged: LS_LOG names the level, DEBUG=1 is <c>debug</c>.</summary>
public static class LogLevels
{
    public static LogLevel Read(IConfiguration configuration) => configuration["LS_LOG"] switch
    {
        null or "" => configuration["DEBUG"] is "1" or "true" ? LogLevel.Debug : LogLevel.Information,
        "trace" or "trace-internal" => LogLevel.Trace,
        "debug" => LogLevel.Debug,
        "info" => LogLevel.Information,
        "warn" or "warning" => LogLevel.Warning,
        "error" => LogLevel.Error,
        var other => throw new SettingException("LS_LOG", other, "trace, debug, info, warn or error"),
    };
}
