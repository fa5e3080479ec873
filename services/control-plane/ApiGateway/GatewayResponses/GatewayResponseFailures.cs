using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.ApiGateway.GatewayResponses;

internal static class GatewayResponseFailures
{
    /// <summary>LocalStack test_apigateway_api.snapshot.json test_gateway_response_validation, recorded at AWS.</summary>
    public static AwsFailure NotDefined { get; } = GatewayFailures.NotFound("Gateway response type not defined on api");
}
