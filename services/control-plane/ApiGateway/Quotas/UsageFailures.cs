using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.ApiGateway.Quotas;

/// <summary>Our wording: no text of AWS is known.</summary>
internal static class UsageFailures
{
    public static AwsFailure UnusableDates { get; } =
        GatewayFailures.BadRequest("Usage start and end dates must be yyyy-mm-dd, the end not before the start and at most 90 days after it");

    public static AwsFailure NoQuota(string planId) => GatewayFailures.BadRequest($"Usage plan {planId} has no quota");
}
