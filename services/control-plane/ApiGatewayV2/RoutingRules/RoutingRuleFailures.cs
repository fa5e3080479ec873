using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.ApiGatewayV2.RoutingRules;

/// <summary>
/// What is wrong with a routing rule. The restrictions are AWS's, the wording is ours: no texts of AWS are known.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-routing-rules.html#rest-api-routing-rules-restrictions
/// </summary>
internal static class RoutingRuleFailures
{
    public static AwsFailure OneAction { get; } = Invalid("a rule has one action, which invokes an API");

    public static AwsFailure OneKindOfCondition { get; } = Invalid("a condition has either matchBasePaths or matchHeaders");

    public static AwsFailure TooManyConditions { get; } = Invalid("a rule has at most two header conditions and one base path condition");

    public static AwsFailure OneBasePath { get; } = Invalid("a base path condition has one base path");

    public static AwsFailure OneHeader { get; } = Invalid("each anyOf of a header condition has one header");

    public static AwsFailure BasePath { get; } =
        Invalid("a base path must have less than 128 characters and contain only letters, numbers and $-_.+!*'()/");

    public static AwsFailure HeaderName { get; } =
        Invalid("a header name must have less than 40 characters and contain only letters, numbers and *?-!#$%&'.^_`|~");

    public static AwsFailure HeaderGlob { get; } = Invalid(
        "a header glob value must have less than 128 characters, of which * may stand at its beginning, its end or both, and contain only letters, numbers and *?-!#$%&'.^_`|~");

    public static AwsFailure LongInfix { get; } = Invalid("a header glob value with * at both ends must have at most 40 characters");

    public static AwsFailure MixedMappings { get; } =
        Invalid("a domain name with API mappings to both REST and HTTP APIs has no routing rules");

    public static AwsFailure NoSuchStage { get; } = GatewayFailures.BadRequest("Invalid stage identifier specified");

    public static AwsFailure TooManyRules { get; } = GatewayFailures.BadRequest("A domain name cannot have more than 50 routing rules");

    public static AwsFailure HeaderNotSupported(string name) => Invalid($"the header {name} is not supported in conditions");

    public static AwsFailure NoSuchApi(string apiId) => GatewayFailures.BadRequest($"Invalid API identifier specified {apiId}");

    public static AwsFailure NotRest(string apiId) => Invalid($"{apiId} is no REST API: WebSocket and HTTP APIs are not supported as target APIs");

    public static AwsFailure PriorityTaken(int priority) =>
        GatewayFailures.Conflict($"A routing rule with priority {priority} already exists for this domain name");

    public static AwsFailure DomainNameIdNotKept { get; } =
        GatewayFailures.BadRequest("Invalid domain name ID specified: only private domain names have one, which are not emulated");

    private static AwsFailure Invalid(string reason) => GatewayFailures.BadRequest($"Invalid routing rule specified: {reason}");
}
