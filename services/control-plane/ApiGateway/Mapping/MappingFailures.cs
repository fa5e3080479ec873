using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.ApiGateway.Mapping;

/// <summary>
/// What is wrong with a mapping of parameters or a template.
/// LocalStack test_apigateway_api.snapshot.json test_put_integration_request_parameter_bool_type, recorded at AWS.
/// </summary>
internal static class MappingFailures
{
    public static AwsFailure InvalidExpression(string expression) => Invalid($"Invalid mapping expression specified: {expression}");

    /// <summary>Quoted by many users, for example in the code of loopingz/webda.io.</summary>
    public static AwsFailure InvalidParameter(string parameter) => Invalid($"Invalid mapping expression parameter specified: {parameter}");

    /// <summary>Quoted by many users of Terraform.</summary>
    public static AwsFailure NoMethodResponse { get; } = Invalid("No method response exists for method.");

    /// <summary>LocalStack test_apigateway_api.snapshot.json test_integration_response_invalid_responsetemplates, recorded at AWS.</summary>
    public static AwsFailure InvalidContentType(string contentType) =>
        GatewayFailures.BadRequest($"Validation Result: warnings : [], errors : [Invalid content type specified: {contentType}]");

    // The rest is our wording.
    public static AwsFailure TemplateTooLarge(string contentType) =>
        GatewayFailures.BadRequest($"Mapping template for {contentType} must be at most 300 KB");

    public static AwsFailure UnusablePattern(string pattern) => GatewayFailures.BadRequest($"Invalid selection pattern specified: {pattern}");

    private static AwsFailure Invalid(string error) => GatewayFailures.BadRequest(
        $"Invalid mapping expression specified: Validation Result: warnings : [], errors : [{error}]");
}
