using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.ApiGateway.MethodResponses;

internal static class MethodResponseFailures
{
    /// <summary>LocalStack test_apigateway_api.snapshot.json test_update_method_response_negative_tests, recorded at AWS.</summary>
    public static AwsFailure Missing { get; } = GatewayFailures.NotFound("Invalid Response status code specified");

    /// <summary>Quoted by scripts around the AWS CLI.</summary>
    public static AwsFailure Exists { get; } = GatewayFailures.Conflict("Response already exists for this resource");
}
