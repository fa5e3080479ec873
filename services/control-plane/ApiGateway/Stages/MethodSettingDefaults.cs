using Gatehouse.Aws.ApiGateway;

namespace Gatehouse.ControlPlane.ApiGateway.Stages;

/// <summary>
/// The settings of a method before one of them is set: AWS shows all of them then.
/// LocalStack test_apigateway_common.snapshot.json test_update_stage_remove_wildcard, recorded at AWS.
/// </summary>
internal static class MethodSettingDefaults
{
    public static MethodSetting Create() => new()
    {
        MetricsEnabled = false,
        LoggingLevel = "OFF",
        DataTraceEnabled = false,
        ThrottlingBurstLimit = 5_000,
        ThrottlingRateLimit = 10_000,
        CachingEnabled = false,
        CacheTtlInSeconds = 300,
        CacheDataEncrypted = false,
        RequireAuthorizationForCacheControl = true,
        UnauthorizedCacheControlHeaderStrategy = "SUCCEED_WITH_RESPONSE_HEADER",
    };
}
