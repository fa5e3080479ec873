using Gatehouse.EdgeRouter.AccessLogs;
using Gatehouse.Protocol;

namespace Gatehouse.EdgeRouter.WebSockets.Compiling;

/// <summary>
/// What WebSocket APIs are configured with and the edge does not act on. It guards nothing that would stand open now, so it is only said.
/// </summary>
internal static class StageFeaturesWithoutEffect
{
    public static IEnumerable<string> Of(ApiSnapshot snapshot)
    {
        foreach (var stage in snapshot.Stages)
        {
            var name = stage.Stage.StageName;
            if (stage.Stage.AccessLogSettings is { } logs && !AccessLogCompiler.TryReadGroup(logs.DestinationArn, out _, out _))
                yield return $"access logs of stage {name} elsewhere than in CloudWatch Logs";
            foreach (var route in stage.Deployment?.Routes ?? [])
            {
                if (route.RequestModels.Count > 0 && !route.HasModelSelectionExpression)
                    yield return $"models of route {route.RouteKey} of stage {name}, which has no expression that selects one,";
            }
        }
    }
}
