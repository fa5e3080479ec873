using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.Protocol;

namespace Gatehouse.EdgeRouter.Throttling;

/// <summary>The limits of a route of an HTTP API: its own settings before the stage's default ones. Every route counts for itself.</summary>
internal static class RouteLimits
{
    public static TokenBucket? Of(ApiSnapshot api, Stage stage, string routeKey, TokenBuckets buckets)
    {
        var own = stage.RouteSettings.TryGetValue(routeKey, out var settings) ? settings : null;
        var usual = stage.DefaultRouteSettings;
        double? rate = own is { HasThrottlingRateLimit: true } ? own.ThrottlingRateLimit
            : usual is { HasThrottlingRateLimit: true } ? usual.ThrottlingRateLimit
            : null;
        double? burst = own is { HasThrottlingBurstLimit: true } ? own.ThrottlingBurstLimit
            : usual is { HasThrottlingBurstLimit: true } ? usual.ThrottlingBurstLimit
            : null;
        return buckets.Of($"{api.Api.ApiId}/{stage.StageName}/{routeKey}", rate, burst);
    }
}
