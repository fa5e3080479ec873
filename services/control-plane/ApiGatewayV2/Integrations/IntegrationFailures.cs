using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Integrations;

internal static class IntegrationFailures
{
    public static AwsFailure Missing(string id) => GatewayFailures.NotFound($"Invalid Integration identifier specified {id}");

    /// <summary>https://github.com/milliHQ/terraform-aws-next-js/issues/247; how several ids are separated is not known.</summary>
    public static AwsFailure Referenced(IEnumerable<string> routeIds) => GatewayFailures.Conflict(
        $"Cannot delete Integration because it is referenced by the following Routes with Ids: [{string.Join(", ", routeIds)}]");

    /// <summary>https://github.com/aws/aws-cli/issues/6363</summary>
    public static AwsFailure TypeNotOnHttp { get; } = GatewayFailures.BadRequest(
        "Currently, an API with a protocol type of HTTP may only be associated with proxy integrations (AWS_PROXY, HTTP_PROXY)");

    /// <summary>https://github.com/anomalyco/sst/issues/5510</summary>
    public static AwsFailure NoListener { get; } = GatewayFailures.BadRequest(
        "For VpcLink VPC_LINK, integration uri should be a valid ELB listener ARN or a valid Cloud Map service ARN.");

    /// <summary>https://github.com/badmintoncryer/cdk-preflight rules/apigatewayv2/pf-apigwv2-websocket-payload-version, seen in a deployment to AWS.</summary>
    public static AwsFailure UnknownPayloadFormat(string version) => GatewayFailures.BadRequest($"Unsupported PayloadFormatVersion: {version}");

    /// <summary>As above, pf-apigwv2-http-proxy-payload-version.</summary>
    public static AwsFailure PayloadFormatNotForType(string version, string type) =>
        GatewayFailures.BadRequest($"PayloadFormatVersion {version} is not supported for integration of type {type}");

    /// <summary>As above, pf-apigwv2-integration-vpc-link-connection-id.</summary>
    public static AwsFailure LinkMissing { get; } =
        GatewayFailures.BadRequest("ConnectionId must be set to vpcLinkId for ConnectionType VPC_LINK");

    /// <summary>As above, pf-apigwv2-integration-subtype-known and pf-apigwv2-integration-subtype-payload-version.</summary>
    public static AwsFailure UnknownSubtype(string subtype) => GatewayFailures.BadRequest($"Operation: {subtype} is not supported.");

    /// <summary>As above, pf-apigwv2-integration-subtype-credentials.</summary>
    public static AwsFailure SubtypeWithoutCredentials(string subtype) =>
        GatewayFailures.BadRequest($"Role ARN must be specified for AWS integration configuration with Subtype: {subtype}");

    // The rest is our wording: no text of AWS is known.
    public static AwsFailure TimeoutTooLong(int longest) =>
        GatewayFailures.BadRequest($"Timeout should be between 50 ms and {longest} ms");

    public static AwsFailure Managed { get; } = GatewayFailures.BadRequest("An integration managed by API Gateway cannot be deleted");

    /// <summary>The end of AWS's text as users report it; how it begins is ours.</summary>
    public static AwsFailure RestrictedHeader(string name) =>
        GatewayFailures.BadRequest($"Invalid mapping expression specified: Operations on header {name} are restricted");

    public static AwsFailure MappingKey(string key) =>
        GatewayFailures.BadRequest($"Invalid mapping expression parameter specified: {key}");

    public static AwsFailure MappingExpression(string value) =>
        GatewayFailures.BadRequest($"Invalid mapping expression specified: {value}");

    public static AwsFailure ResponseParametersStatus(string status) =>
        GatewayFailures.BadRequest($"Invalid status code specified for response parameters: {status}. Must be between 200 and 599");

    public static AwsFailure SubtypeNotForType { get; } =
        GatewayFailures.BadRequest("Integration subtypes are only supported for AWS_PROXY integrations of HTTP APIs");

    public static AwsFailure SubtypeWithUri { get; } =
        GatewayFailures.BadRequest("An integration URI must not be specified for an integration with a subtype");

    public static AwsFailure MissingServiceParameter(string subtype, string name) =>
        GatewayFailures.BadRequest($"Parameter: {name} is required for the integration subtype: {subtype}");

    public static AwsFailure UnknownServiceParameter(string subtype, string name) =>
        GatewayFailures.BadRequest($"Parameter: {name} does not fit schema for Operation: {subtype}");
}
