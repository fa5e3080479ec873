using Gatehouse.Aws.ApiGateway;

namespace Gatehouse.EdgeRouter.Throttling;

/// <summary>
/// The limits of a method of a REST API: those of its resource and verb in the stage's method settings,
/// before those of <c>*/*</c>.
/// https://docs.aws.amazon.com/apigateway/latest/api/API_MethodSetting.html
/// </summary>
internal static class MethodLimits
{
    private const string All = "*/*";

    public static TokenBucket? Of(string apiId, Stage stage, string resourcePath, string verb, TokenBuckets buckets)
    {
        var path = resourcePath.TrimStart('/');
        var own = stage.MethodSettings.GetValueOrDefault($"{path}/{verb}")
            ?? stage.MethodSettings.GetValueOrDefault($"~1{path.Replace("/", "~1", StringComparison.Ordinal)}/{verb}");
        var usual = stage.MethodSettings.GetValueOrDefault(All);
        double? rate = own is { HasThrottlingRateLimit: true } ? own.ThrottlingRateLimit
            : usual is { HasThrottlingRateLimit: true } ? usual.ThrottlingRateLimit
            : null;
        double? burst = own is { HasThrottlingBurstLimit: true } ? own.ThrottlingBurstLimit
            : usual is { HasThrottlingBurstLimit: true } ? usual.ThrottlingBurstLimit
            : null;

        // REST APIs write −1 for no limit.
        return buckets.Of($"{apiId}/{stage.StageName}/{resourcePath}/{verb}", rate < 0 ? null : rate, burst < 0 ? null : burst);
    }
}
