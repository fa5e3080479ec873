using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.OpenApi;

namespace Gatehouse.ControlPlane.ApiGateway.OpenApi;

internal static class RestImportFailures
{
    /// <summary>LocalStack services/apigateway/next_gen/provider.py; the reason behind it is ours.</summary>
    public static AwsFailure Unreadable(string reason) => GatewayFailures.BadRequest($"Invalid OpenAPI input. {reason}");

    /// <summary>As HTTP APIs have it (getmoto/moto); assumed to be the same here.</summary>
    public static AwsFailure Warned(ImportFindings findings) =>
        GatewayFailures.BadRequest($"Warnings found during import:\n\t{string.Join("\n\t", findings.Warnings)}");

    /// <summary>Our wording.</summary>
    public static AwsFailure Wrong(ImportFindings findings) =>
        GatewayFailures.BadRequest($"Errors found during import:\n\t{string.Join("\n\t", findings.Errors)}");

    /// <summary>Our wording.</summary>
    public static AwsFailure UnknownBasePath(string mode) =>
        GatewayFailures.BadRequest($"Invalid basepath specified: {mode}. Must be one of [ignore, prepend, split]");
}
