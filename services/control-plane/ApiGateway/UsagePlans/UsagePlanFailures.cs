using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.ApiGateway.UsagePlans;

internal static class UsagePlanFailures
{
    /// <summary>getmoto/moto apigateway/exceptions.py</summary>
    public static AwsFailure Missing { get; } = GatewayFailures.NotFound("Invalid Usage Plan ID specified");

    /// <summary>LocalStack, services/apigateway/legacy/provider.py</summary>
    public static AwsFailure NoSuchStage(string apiId, string stage, string planId) =>
        GatewayFailures.NotFound($"Invalid API Stage {{api: {apiId}, stage: {stage}}} specified for usageplan {planId}");

    // The rest is our wording.
    public static AwsFailure NameMissing { get; } = GatewayFailures.BadRequest("Usage Plan name must be non-empty");

    public static AwsFailure UnusableQuota { get; } = GatewayFailures.BadRequest(
        "Usage Plan quota needs a limit greater than 0, a period of DAY, WEEK or MONTH and an offset between 0 and the limit");

    public static AwsFailure UnusableThrottle { get; } = GatewayFailures.BadRequest("Usage Plan throttle limits must not be negative");

    public static AwsFailure UnusableStage(string? value) =>
        GatewayFailures.BadRequest($"Invalid API stage specified: {value}. It must be {{apiId}}:{{stage}}");
}
