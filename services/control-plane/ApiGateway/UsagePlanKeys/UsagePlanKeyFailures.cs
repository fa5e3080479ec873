using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.ApiGateway.UsagePlanKeys;

internal static class UsagePlanKeyFailures
{
    /// <summary>getmoto/moto apigateway/models.py</summary>
    public static AwsFailure Missing(string _) => GatewayFailures.NotFound("Invalid API Key identifier specified");

    // The rest is our wording.
    public static AwsFailure UnknownType { get; } = GatewayFailures.BadRequest("Invalid key type specified. Must be API_KEY");

    public static AwsFailure AlreadyThere(string keyId, string planId) =>
        GatewayFailures.Conflict($"API Key {keyId} is already in usage plan {planId}");

    public static AwsFailure StageTwice(string keyId, string planId) => GatewayFailures.Conflict(
        $"API Key {keyId} cannot be added: it is in usage plan {planId} already, which has an API stage in common with this one");
}
