using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.ApiGateway.ApiKeys;

internal static class ApiKeyFailures
{
    /// <summary>getmoto/moto apigateway/exceptions.py</summary>
    public static AwsFailure Missing { get; } = GatewayFailures.NotFound("Invalid API Key identifier specified");

    /// <summary>As above.</summary>
    public static AwsFailure Taken { get; } = GatewayFailures.Conflict("API Key already exists");

    /// <summary>As above.</summary>
    public static AwsFailure TooShort { get; } = GatewayFailures.BadRequest("API Key value should be at least 20 characters");

    /// <summary>As above.</summary>
    public static AwsFailure TooLong { get; } = GatewayFailures.BadRequest("API Key value exceeds maximum size of 128 characters");

    // The rest is our wording.
    public static AwsFailure UnusableCsv(string reason) => GatewayFailures.BadRequest($"Invalid API key file: {reason}");

    public static AwsFailure Warned(IEnumerable<string> warnings) =>
        GatewayFailures.BadRequest($"Warnings found during import:\n\t{string.Join("\n\t", warnings)}");
}
