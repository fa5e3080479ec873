using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Models;

internal static class ModelFailures
{
    public static AwsFailure Missing(string id) => GatewayFailures.NotFound($"Invalid Model identifier specified {id}");

    // The rest is our wording: no text of AWS is known.
    public static AwsFailure UnusableName(string name) =>
        GatewayFailures.BadRequest($"Invalid model name specified: {name}. It must be letters and digits");

    public static AwsFailure NameTaken(string name) => GatewayFailures.Conflict($"Model with name {name} already exists for this API");

    public static AwsFailure UnusableSchema(string reason) => GatewayFailures.BadRequest($"Invalid model specified: {reason}");

    public static AwsFailure SchemaTooLong { get; } = GatewayFailures.BadRequest("A model's schema cannot be longer than 32768 characters");
}
