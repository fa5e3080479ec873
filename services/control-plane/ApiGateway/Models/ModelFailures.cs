using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.ApiGateway.Models;

/// <summary>LocalStack tests/aws/services/apigateway/test_apigateway_api.snapshot.json TestApiGatewayApiModels, recorded at AWS.</summary>
internal static class ModelFailures
{
    public static AwsFailure Missing(string name) => GatewayFailures.NotFound($"Invalid model name specified: {name}");

    /// <summary>A method or response refers to it.</summary>
    public static AwsFailure Unknown(string name) => GatewayFailures.BadRequest($"Invalid model identifier specified: {name}");

    public static AwsFailure NameMissing { get; } = GatewayFailures.BadRequest("Model name must be non-empty");

    public static AwsFailure NameTaken { get; } = GatewayFailures.Conflict("Model name already exists for this REST API");

    public static AwsFailure EmptySchema { get; } =
        GatewayFailures.BadRequest("Model schema must have at least 1 property or array items defined");

    public static AwsFailure UsedByRequest(string name, string method) =>
        GatewayFailures.Conflict($"Cannot delete model '{name}', is referenced in method request: {method}");

    /// <summary>In the form that AWS has for method requests.</summary>
    public static AwsFailure UsedByResponse(string name, string method) =>
        GatewayFailures.Conflict($"Cannot delete model '{name}', is referenced in method response: {method}");

    // The rest is our wording.
    public static AwsFailure UnusableName { get; } = GatewayFailures.BadRequest("Model name must be alphanumeric: [a-zA-Z0-9]+");

    public static AwsFailure UnusableSchema(string reason) => GatewayFailures.BadRequest($"Invalid model specified: {reason}");

    public static AwsFailure TooLarge { get; } = GatewayFailures.BadRequest("Model schema must be at most 400 KB");
}
