using Gatehouse.Protocol;

namespace Gatehouse.EdgeRouter.WebSockets.Compiling;

/// <summary>
/// What the stages of a WebSocket API are configured with and the edge does not act on. It guards nothing that would stand open now,
/// so it is only said.
/// </summary>
internal static class StageFeaturesWithoutEffect
{
    public static IEnumerable<string> Of(ApiSnapshot snapshot)
    {
        foreach (var stage in snapshot.Stages.Select(stage => stage.Stage))
        {
            if (stage.AccessLogSettings is not null) yield return $"access logs of stage {stage.StageName}";
            if (stage.RouteSettings.Values.Append(stage.DefaultRouteSettings).Any(settings =>
                settings is not null && (settings.HasThrottlingBurstLimit || settings.HasThrottlingRateLimit)))
                yield return $"throttling of stage {stage.StageName}";
        }
    }
}
