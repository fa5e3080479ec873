using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.OpenApi;

namespace Gatehouse.ControlPlane.ApiGatewayV2.OpenApi;

internal static class OpenApiFailures
{
    /// <summary>getmoto/moto apigatewayv2/models.py: each warning on a line of its own, behind a tab.</summary>
    public static AwsFailure Warned(ImportFindings findings) =>
        GatewayFailures.BadRequest($"Warnings found during import:\n\t{string.Join("\n\t", findings.Warnings)}");

    // The rest is our wording: no text of AWS is known.
    public static AwsFailure Wrong(ImportFindings findings) =>
        GatewayFailures.BadRequest($"Errors found during import:\n\t{string.Join("\n\t", findings.Errors)}");

    public static AwsFailure Unreadable(string reason) => GatewayFailures.BadRequest($"Unable to read the OpenAPI definition: {reason}");

    public static AwsFailure NotOpenApi3 { get; } =
        GatewayFailures.BadRequest("Unsupported definition: HTTP APIs are imported from OpenAPI 3.0 only");

    public static AwsFailure UnknownBasePath(string mode) =>
        GatewayFailures.BadRequest($"Invalid basepath specified: {mode}. Must be one of [ignore, prepend, split]");

    public static AwsFailure HttpOnly { get; } = GatewayFailures.BadRequest("Only HTTP APIs are imported and exported");

    public static AwsFailure UnknownSpecification(string specification) =>
        GatewayFailures.BadRequest($"Invalid specification specified: {specification}. Must be one of [OAS30]");

    public static AwsFailure UnknownOutputType(string outputType) =>
        GatewayFailures.BadRequest($"Invalid outputType specified: {outputType}. Must be one of [JSON, YAML]");

    public static AwsFailure UnknownExportVersion(string version) =>
        GatewayFailures.BadRequest($"Invalid exportVersion specified: {version}. Must be one of [1.0]");

    public static AwsFailure NotDeployed(string stage) => GatewayFailures.BadRequest($"Nothing is deployed to stage {stage}");
}
