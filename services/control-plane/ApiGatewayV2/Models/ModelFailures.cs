using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Models;

internal static class ModelFailures
{
    public static AwsFailure Missing(string id) => GatewayFailures.NotFound($"Invalid Model identifier specified {id}");

    /// <summary>https://github.com/badmintoncryer/cdk-preflight rules/apigatewayv2/pf-apigwv2-model-name-alphanumeric, seen in a deployment to AWS.</summary>
    public static AwsFailure UnusableName(string name) => GatewayFailures.BadRequest($"Model name must be alphanumeric: {name}");

    /// <summary>As above, pf-apigwv2-model-websocket-only.</summary>
    public static AwsFailure NotOnHttp { get; } =
        GatewayFailures.BadRequest("Currently, Models are not permitted for APIs with a protocol type of HTTP");

    // The rest is our wording: no text of AWS is known.
    public static AwsFailure NameTaken(string name) => GatewayFailures.Conflict($"Model with name {name} already exists for this API");

    public static AwsFailure UnusableSchema(string reason) => GatewayFailures.BadRequest($"Invalid model specified: {reason}");

    public static AwsFailure SchemaTooLong { get; } = GatewayFailures.BadRequest("A model's schema cannot be longer than 32768 characters");
}
