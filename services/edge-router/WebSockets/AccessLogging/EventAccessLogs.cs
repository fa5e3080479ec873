using Gatehouse.EdgeRouter.AccessLogs;
using Gatehouse.Protocol;

namespace Gatehouse.EdgeRouter.WebSockets.AccessLogging;

/// <summary>Compiles the access logs of stages of WebSocket APIs.</summary>
internal sealed class EventAccessLogs(AccessLogQueue queue, TimeProvider time)
{
    /// <summary>Null when the stage has none, or one that does not go to a log group.</summary>
    public EventAccessLog? Compile(ApiSnapshot api, StageSnapshot stage)
    {
        if (stage.Stage.AccessLogSettings is not { Format.Length: > 0 } settings) return null;

        return AccessLogCompiler.AddressOf(api.AccountId, api.Api.ApiId, stage.Stage.StageName, settings.DestinationArn) is { } address
            ? new EventAccessLog(address, AccessLogFormat<LoggedEvent>.Compile(settings.Format, EventVariables.Find), queue, time)
            : null;
    }
}
