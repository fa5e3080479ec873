using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.ApiGateway.Integrations;

/// <summary>LocalStack tests/aws/services/apigateway/test_apigateway_api.snapshot.json, recorded at AWS.</summary>
internal static class IntegrationFailures
{
    public static AwsFailure Missing { get; } = GatewayFailures.NotFound("Invalid Integration identifier specified");

    public static AwsFailure VerbMissing { get; } = GatewayFailures.BadRequest("Enumeration value for HttpMethod must be non-empty");

    public static AwsFailure UnusableArn { get; } = GatewayFailures.BadRequest("Invalid ARN specified in the request");

    public static AwsFailure ArnWithoutTarget { get; } = GatewayFailures.BadRequest("AWS ARN for integration must contain path or action");

    public static AwsFailure NotForProxy { get; } = GatewayFailures.BadRequest(
        "Integrations of type 'AWS_PROXY' currently only supports Lambda function and Firehose stream invocations.");

    public static AwsFailure UnusableUrl { get; } = GatewayFailures.BadRequest("Invalid HTTP endpoint specified for URI");

    /// <summary>In the form that AWS has for endpoint types.</summary>
    public static AwsFailure UnknownPassthrough { get; } = GatewayFailures.BadRequest(
        "Invalid PassthroughBehavior specified. Valid options are WHEN_NO_MATCH,WHEN_NO_TEMPLATES,NEVER");

    /// <summary>https://github.com/aws/aws-cdk/issues/31063</summary>
    public static AwsFailure TimeoutOutOfBounds { get; } = GatewayFailures.BadRequest("Timeout should be between 50 ms and 29000 ms");
}
