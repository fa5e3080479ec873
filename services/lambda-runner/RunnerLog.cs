using Grpc.Core;

namespace Gatehouse.LambdaRunner;

/// <summary>Everything that a lambda-runner logs about itself. What functions log goes through <see cref="Logs.ILogSink"/>.</summary>
internal static partial class RunnerLog
{
    [LoggerMessage(1, LogLevel.Warning, "The control-plane's word of changed functions was lost ({Status}): functions run as they were known.")]
    public static partial void WatchLost(ILogger logger, StatusCode status);

    [LoggerMessage(2, LogLevel.Warning, "Functions with the runtime {Runtime} ran on version {Installed}, the one that this machine has.")]
    public static partial void RuntimeVersionDiffered(ILogger logger, string runtime, string installed);

    [LoggerMessage(3, LogLevel.Error, "Code {Digest} could not be prepared.")]
    public static partial void CodeUnavailable(ILogger logger, string digest, Exception exception);

    [LoggerMessage(4, LogLevel.Error, "An environment of {FunctionArn} could not be started.")]
    public static partial void LaunchFailed(ILogger logger, string functionArn, Exception exception);

    [LoggerMessage(5, LogLevel.Warning, "{FunctionArn} was not run: {Reason}")]
    public static partial void NotEmulated(ILogger logger, string functionArn, string reason);

    [LoggerMessage(6, LogLevel.Warning, "Asynchronous event {RequestId} of {FunctionArn} failed for the last time and was dropped.")]
    public static partial void EventDropped(ILogger logger, Guid requestId, string functionArn);

    [LoggerMessage(7, LogLevel.Warning, "{FunctionArn} wants its log as JSON: it is written as text.")]
    public static partial void LogFormatIgnored(ILogger logger, string functionArn);

    [LoggerMessage(8, LogLevel.Warning, "The edge's certificate authority is not known ({Status}): functions do not trust it yet.")]
    public static partial void AuthorityUnknown(ILogger logger, StatusCode status);

    [LoggerMessage(10, LogLevel.Warning, "{Samples} figures of functions were not reported ({Status}) and dropped.")]
    public static partial void MetricsLost(ILogger logger, int samples, StatusCode status);

    [LoggerMessage(11, LogLevel.Warning, "Destination {Destination} was not told of event {RequestId}.")]
    public static partial void DestinationNotReached(ILogger logger, string destination, Guid requestId);

    [LoggerMessage(12, LogLevel.Warning, "Asynchronous event {RequestId} of {FunctionArn} ends with the runner.")]
    public static partial void EventAbandoned(ILogger logger, Guid requestId, string functionArn);

    [LoggerMessage(13, LogLevel.Error, "Asynchronous event {RequestId} of {FunctionArn} was lost.")]
    public static partial void EventLost(ILogger logger, Guid requestId, string functionArn, Exception exception);

    [LoggerMessage(14, LogLevel.Warning, "Code of an earlier run at {Path} can be neither used nor removed: {Reason}")]
    public static partial void EarlierCodeUnusable(ILogger logger, string path, string reason);

    [LoggerMessage(15, LogLevel.Warning, "A runtime's connection could not be accepted ({Reason}): tried again until it can.")]
    public static partial void ConnectionNotAccepted(ILogger logger, string reason);
}
