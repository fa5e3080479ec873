using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.ApiGateway.Methods;

/// <summary>LocalStack tests/aws/services/apigateway/test_apigateway_api.snapshot.json, recorded at AWS.</summary>
internal static class MethodFailures
{
    public static AwsFailure Missing { get; } = GatewayFailures.NotFound("Invalid Method identifier specified");

    /// <summary>Captured in deployments of the Serverless framework.</summary>
    public static AwsFailure Exists { get; } = GatewayFailures.Conflict("Method already exists for this resource");

    public static AwsFailure UnknownVerb { get; } = GatewayFailures.BadRequest(
        "Invalid HttpMethod specified. Valid options are GET,PUT,POST,DELETE,PATCH,OPTIONS,HEAD,ANY");

    public static AwsFailure AuthorizerMissing { get; } = GatewayFailures.BadRequest(
        "Invalid authorizer ID specified. Setting the authorization type to CUSTOM or COGNITO_USER_POOLS requires a valid authorizer.");

    public static AwsFailure ParameterTwice { get; } =
        GatewayFailures.BadRequest("Parameter names must be unique across querystring, header and path");

    /// <summary>In the form that AWS has for verbs.</summary>
    public static AwsFailure UnknownAuthorizationType { get; } = GatewayFailures.BadRequest(
        "Invalid AuthorizationType specified. Valid options are NONE,AWS_IAM,CUSTOM,COGNITO_USER_POOLS");
}
