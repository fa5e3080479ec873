using Gatehouse.ServiceDefaults.Logs;

namespace Gatehouse.EdgeRouter.AccessLogs;

/// <summary>Puts access logs into an edge.</summary>
internal static class AccessLogsRegistration
{
    /// <summary>Lines are shown; who keeps them is the host's to say.</summary>
    public static void AddAccessLogs(this IServiceCollection services)
    {
        services.AddSingleton<AccessLogCompiler>();
        services.AddSingleton<AccessLogQueue>();
        services.AddHostedService(provider => provider.GetRequiredService<AccessLogQueue>());
        services.AddSingleton<IAccessLogSink, ConsoleAccessLogs>();
    }

    /// <summary>Lines are kept in CloudWatch Logs.</summary>
    public static void AddCloudWatchAccessLogs(this IServiceCollection services)
    {
        services.AddLogShipping();
        services.AddSingleton<IAccessLogSink, CloudWatchAccessLogs>();
    }
}
