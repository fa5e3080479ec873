using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.DomainNames;

/// <summary>What both versions of API Gateway say of domain names.</summary>
internal static class DomainFailures
{
    /// <summary>https://github.com/hashicorp/terraform-provider-aws/issues/41659, https://github.com/aws/aws-cdk/issues/36708</summary>
    public static AwsFailure Missing { get; } = new("NotFoundException", 404, "Invalid domain name identifier specified");

    /// <summary>getmoto/moto apigatewayv2/exceptions.py</summary>
    public static AwsFailure MappingMissing { get; } =
        new("NotFoundException", 404, "The api mapping resource specified in the request was not found.");

    /// <summary>https://github.com/floci-io/floci/pull/2390, verified against AWS: no ConflictException.</summary>
    public static AwsFailure Taken { get; } = BadRequest("The domain name you provided already exists.");

    /// <summary>Errors that Terraform's users showed, of REST and HTTP APIs alike.</summary>
    public static AwsFailure StageInUse(string stage, IEnumerable<string> domains) => BadRequest(
        $"Deleting stage {stage} failed. Please remove all base path mappings related to the stage in your domains: {string.Join(", ", domains)}");

    /// <summary>https://github.com/gruntwork-io/cloud-nuke/issues/370: it names no domains.</summary>
    public static AwsFailure ApiInUse(string apiId) =>
        BadRequest($"Deleting API {apiId} failed. Please remove all API mappings for the API from your custom domain names.");

    /// <summary>https://github.com/glomex/gcdt/issues/373</summary>
    public static AwsFailure RestApiInUse(string apiId, IEnumerable<string> domains) => BadRequest(
        $"Deleting RestApi {apiId} failed. Please remove all base path mappings related to the RestApi in your domains: {string.Join(", ", domains)}");

    /// <summary>https://github.com/badmintoncryer/cdk-preflight rules/apigatewayv2/pf-apigwv2-domain-name-charset, seen in a deployment to AWS.</summary>
    public static AwsFailure Underscore { get; } = BadRequest("Domain names cannot contain an underscore character");

    // The rest is our wording: no text of AWS is known.
    public static AwsFailure RoutingRuleMissing(string id) =>
        new("NotFoundException", 404, $"Invalid routing rule identifier specified {id}");

    public static AwsFailure StageInRules(string stage, IEnumerable<string> domains) => BadRequest(
        $"Deleting stage {stage} failed. Please remove all routing rules related to the stage in your domains: {string.Join(", ", domains)}");

    public static AwsFailure ApiInRules(string apiId, IEnumerable<string> domains) => BadRequest(
        $"Deleting API {apiId} failed. Please remove all routing rules related to the API in your domains: {string.Join(", ", domains)}");

    public static AwsFailure UnusableName(string name) =>
        BadRequest($"Invalid domain name specified: {name}. It must be a host name in lower case, its first label possibly *");

    public static AwsFailure UnusableTruststore(string uri) =>
        BadRequest($"Invalid truststoreUri specified: {uri}. It must be s3://bucket/key");

    public static AwsFailure TooManyMappings { get; } = BadRequest("A domain name cannot have more than 2000 mappings");

    public static AwsFailure TooManyMultiLevelMappings { get; } =
        BadRequest("A domain name cannot have more than 200 mappings of several levels");

    public static AwsFailure WebSocketApart { get; } =
        BadRequest("A domain name of WebSocket APIs cannot be shared with REST and HTTP APIs");

    public static AwsFailure DeepWebSocketKey { get; } =
        BadRequest("API mapping keys of several levels are only supported for REST and HTTP APIs");

    private static AwsFailure BadRequest(string message) => new("BadRequestException", 400, message);
}
