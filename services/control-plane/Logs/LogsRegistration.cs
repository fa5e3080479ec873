using Gatehouse.ControlPlane.Logs.Events;
using Gatehouse.ControlPlane.Logs.Groups;

namespace Gatehouse.ControlPlane.Logs;

/// <summary>What the operations of CloudWatch Logs share with the planes that append.</summary>
internal static class LogsRegistration
{
    public static IServiceCollection AddLogs(this IServiceCollection services) => services
        .AddSingleton<LogGroups>()
        .AddSingleton<LogTurns>()
        .AddSingleton<LogAppender>()
        .AddSingleton<LogSweeper>();
}
