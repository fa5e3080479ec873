using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;

namespace Gatehouse.ControlPlane.ApiGateway.RestApis;

/// <summary>LocalStack tests/aws/services/apigateway/test_apigateway_api.snapshot.json, recorded at AWS.</summary>
internal static class RestApiFailures
{
    public static AwsFailure Missing(CallScope scope, string apiId) =>
        GatewayFailures.NotFound($"Invalid API identifier specified {scope.Account}:{apiId}");

    public static AwsFailure NoEndpointType { get; } =
        GatewayFailures.BadRequest("REGIONAL Configuration and EDGE Configuration cannot be both DISABLED.");

    public static AwsFailure SeveralEndpointTypes { get; } =
        GatewayFailures.BadRequest("Cannot create an api with multiple Endpoint Types.");

    public static AwsFailure PrivateNeedsDualstack { get; } =
        GatewayFailures.BadRequest("Only dualstack ipAddressType is supported for Private APIs.");

    public static AwsFailure UnknownEndpointType { get; } =
        GatewayFailures.BadRequest("Invalid EndpointTypes specified. Valid options are REGIONAL,EDGE,PRIVATE");

    public static AwsFailure UnknownIpAddressType { get; } = GatewayFailures.BadRequest("ipAddressType must be either ipv4 or dualstack.");

    public static AwsFailure EmptyDescription { get; } = GatewayFailures.BadRequest("Description cannot be an empty string");

    public static AwsFailure CompressionOutOfBounds { get; } =
        GatewayFailures.BadRequest("Invalid minimum compression size, must be between 0 and 10485760");

    // The rest is our wording: no text of AWS is recorded.
    public static AwsFailure UnusablePolicy { get; } = GatewayFailures.BadRequest(
        "Invalid policy document. Please check the policy syntax and ensure that Principals are valid.");

    public static AwsFailure NameMissing { get; } = GatewayFailures.BadRequest("API name cannot be an empty string");

    public static AwsFailure PolicyTooLarge { get; } = GatewayFailures.BadRequest("Invalid policy document. It must be at most 8192 characters");

    public static AwsFailure UnusableCustomId(string id) =>
        GatewayFailures.BadRequest($"Invalid _custom_id_ specified: {id}. It must be 1 to 63 lower-case letters, digits, hyphens or underscores");

    public static AwsFailure CustomIdTaken(string id) => GatewayFailures.Conflict($"API with id {id} already exists");
}
