using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.ApiGateway.Models;

/// <summary>LocalStack tests/aws/services/apigateway/test_apigateway_api.snapshot.json, recorded at AWS.</summary>
internal static class ModelFailures
{
    public static AwsFailure Missing(string name) => GatewayFailures.NotFound($"Invalid model name specified: {name}");
}
