using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.DomainNames;

namespace Gatehouse.ControlPlane.ApiGatewayV2.ApiMappings;

internal static class ApiMappingFailures
{
    /// <summary>https://github.com/aws/aws-cdk/issues/9077</summary>
    public static AwsFailure UnusableCharacter { get; } =
        GatewayFailures.BadRequest("An ApiMapping key may contain only letters, numbers and one of $-_.+!*'()");

    /// <summary>getmoto/moto apigatewayv2/exceptions.py</summary>
    public static AwsFailure SlashInFront { get; } =
        GatewayFailures.BadRequest("API mapping key should not start with a '/' or have consecutive '/'s.");

    /// <summary>As above.</summary>
    public static AwsFailure SlashAtEnd { get; } = GatewayFailures.BadRequest("API mapping key should not end with a '/'.");

    /// <summary>Our wording; the length is AWS's.</summary>
    public static AwsFailure TooLong { get; } = GatewayFailures.BadRequest("API mapping key should not have more than 300 characters");

    /// <summary>What is wrong with a mapping among others. https://github.com/floci-io/floci/pull/2390, verified against AWS.</summary>
    public static IMappingRefusals Refusals { get; } = new ApiMappingRefusals();

    private sealed class ApiMappingRefusals : IMappingRefusals
    {
        public AwsFailure KeyTaken { get; } = GatewayFailures.Conflict("ApiMapping key already exists for this domain name");

        public AwsFailure NoSuchStage { get; } = GatewayFailures.BadRequest("Invalid stage identifier specified");

        public AwsFailure NoSuchApi(string apiId) => GatewayFailures.BadRequest($"Invalid API identifier specified {apiId}");
    }
}
