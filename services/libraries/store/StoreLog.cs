using Microsoft.Extensions.Logging;

namespace Gatehouse.Store;

internal static partial class StoreLog
{
    [LoggerMessage(1, LogLevel.Warning, "Change feed was interrupted after revision {Revision}")]
    public static partial void ChangeFeedInterrupted(this ILogger logger, long revision, Exception failure);

    [LoggerMessage(2, LogLevel.Warning, "Change feed was resumed after revision {Revision}")]
    public static partial void ChangeFeedResumed(this ILogger logger, long revision);

    [LoggerMessage(3, LogLevel.Warning, "Nothing outlives this process: {Reason}")]
    public static partial void NothingIsKept(this ILogger logger, string reason);
}
