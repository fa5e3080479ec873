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

    /// <summary>https://github.com/aws/aws-cdk/issues/14984, of a REST API; HTTP APIs warn of it in the same words.</summary>
    public static AwsFailure UnusableEndpoint { get; } = GatewayFailures.BadRequest("Invalid HTTP endpoint specified for URI");

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

    /// <summary>As above, pf-apigwv2-integration-subtype-required-parameters.</summary>
    public static AwsFailure MissingServiceParameters(string subtype, IEnumerable<string> required) => GatewayFailures.BadRequest(
        $"Operation: {subtype} requires enabling passthrough, or defining all of the following parameters in the parameter mapping: [{string.Join(", ", required)}]");

    /// <summary>As above, pf-apigwv2-integration-timeout-range and pf-apigwv2-websocket-integration-timeout-range.</summary>
    public static AwsFailure TimeoutOutOfRange(int longest) =>
        GatewayFailures.BadRequest($"Timeout should be between 50 ms and {longest} ms");

    /// <summary>As above, pf-apigwv2-http-proxy-integration-method.</summary>
    public static AwsFailure MethodMissing { get; } =
        GatewayFailures.BadRequest("HttpMethod parameter method must be specified for integrationType HTTPPROXY");

    /// <summary>As above, pf-apigwv2-request-parameter-action.</summary>
    public static AwsFailure RequestMappingKey(string key) => Mapping($"Invalid Request Actioned Parameter destination specified: {key}");

    /// <summary>As above, pf-apigwv2-response-parameter-action.</summary>
    public static AwsFailure ResponseMappingKey(string key) => Mapping($"Invalid Response Actioned Parameter destination specified: {key}");

    /// <summary>As above, pf-apigwv2-response-parameter-status-code.</summary>
    public static AwsFailure ResponseParametersStatus(string status) => Mapping($"Status Code {status} is not valid.");

    /// <summary>https://github.com/hashicorp/terraform-provider-aws/issues/17348</summary>
    public static AwsFailure ServiceParameterSource(string name, string value) => GatewayFailures.BadRequest(
        $"Invalid selection expression specified: Validation Result: warnings : [], errors : [Invalid source: {value} specified for destination: {name}]");

    /// <summary>The end of AWS's text as users report it; what stands before it is that of other mappings.</summary>
    public static AwsFailure RestrictedHeader(string name) => Mapping($"Operations on header {name} are restricted");

    // The rest is our wording: no text of AWS is known.
    public static AwsFailure Managed { get; } = GatewayFailures.BadRequest("An integration managed by API Gateway cannot be deleted");

    public static AwsFailure MappingExpression(string value) => Mapping($"Invalid mapping expression specified: {value}");

    public static AwsFailure SubtypeNotForType { get; } =
        GatewayFailures.BadRequest("Integration subtypes are only supported for AWS_PROXY integrations of HTTP APIs");

    public static AwsFailure SubtypeWithUri { get; } =
        GatewayFailures.BadRequest("An integration URI must not be specified for an integration with a subtype");

    public static AwsFailure UnknownServiceParameter(string subtype, string name) =>
        GatewayFailures.BadRequest($"Parameter: {name} does not fit schema for Operation: {subtype}");

    private static AwsFailure Mapping(string error) => GatewayFailures.BadRequest(
        $"Invalid mapping expression specified: Validation Result: warnings : [], errors : [{error}]");
}
