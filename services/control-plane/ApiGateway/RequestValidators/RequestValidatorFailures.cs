using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.ApiGateway.RequestValidators;

/// <summary>LocalStack tests/aws/services/apigateway/test_apigateway_api.snapshot.json TestApiGatewayApiRequestValidator, recorded at AWS.</summary>
internal static class RequestValidatorFailures
{
    public static AwsFailure Missing { get; } = GatewayFailures.NotFound("Invalid Request Validator identifier specified");

    /// <summary>A method refers to it.</summary>
    public static AwsFailure Unknown { get; } = GatewayFailures.BadRequest("Invalid Request Validator identifier specified");

    public static AwsFailure UnknownApi { get; } = GatewayFailures.BadRequest("Invalid REST API identifier specified");

    public static AwsFailure NameMissing { get; } = GatewayFailures.BadRequest("Request Validator name cannot be blank");

    /// <summary>In the form that AWS has for models.</summary>
    public static AwsFailure InUse(string name, string method) =>
        GatewayFailures.Conflict($"Cannot delete request validator '{name}', is referenced in method: {method}");
}
