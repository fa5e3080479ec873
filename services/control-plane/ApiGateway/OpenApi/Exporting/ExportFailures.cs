using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.ApiGateway.OpenApi.Exporting;

/// <summary>Our wording: no text of AWS is known.</summary>
internal static class ExportFailures
{
    public static AwsFailure UnknownType(string type) =>
        GatewayFailures.BadRequest($"Invalid export type specified: {type}. Must be one of: [oas30, swagger]");

    public static AwsFailure UnknownExtension(string extension) => GatewayFailures.BadRequest(
        $"Invalid extension specified: {extension}. Must be one of: [apigateway, authorizers, documentation, gatewayresponses, integrations, validators]");

    public static AwsFailure PostmanNotEmulated { get; } = new("NotImplemented", 501, "GetExport with the extension postman is not emulated by Gatehouse");
}
