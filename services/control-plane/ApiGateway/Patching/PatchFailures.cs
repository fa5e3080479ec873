using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.ApiGateway.Patching;

internal static class PatchFailures
{
    /// <summary>LocalStack tests/aws/services/apigateway/test_apigateway_api.snapshot.json, recorded at AWS.</summary>
    public static AwsFailure ParameterMissing { get; } = GatewayFailures.NotFound("Invalid parameter name specified");

    /// <summary>As above.</summary>
    public static AwsFailure ContentTypeMissing { get; } = GatewayFailures.NotFound("Content-Type specified was not found");

    /// <summary>As above.</summary>
    public static AwsFailure EmptyEntry(string member) => GatewayFailures.BadRequest($"Invalid null or empty value in {member}");

    /// <summary>In the form that AWS has for endpoint types: <c>Invalid EndpointTypes specified. Valid options are REGIONAL,EDGE,PRIVATE</c>.</summary>
    public static AwsFailure UnknownOption(string member, IEnumerable<string> options) => GatewayFailures.BadRequest(
        $"Invalid {char.ToUpperInvariant(member[0])}{member[1..]} specified. Valid options are {string.Join(',', options)}");

    /// <summary>Our wording.</summary>
    public static AwsFailure NotANumber(string path, string? value) =>
        GatewayFailures.BadRequest($"Invalid value '{value}' specified for patch path {path}. It must be a number");
}
