using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.ApiGateway.ClientCertificates;

internal static class ClientCertificateFailures
{
    /// <summary>Captured in Terraform's errors.</summary>
    public static AwsFailure Missing { get; } = GatewayFailures.NotFound("Invalid Client Certificate identifier specified");

    /// <summary>A stage names it. Our status and wording.</summary>
    public static AwsFailure Unknown { get; } = GatewayFailures.BadRequest("Invalid Client Certificate identifier specified");

    /// <summary>Our wording.</summary>
    public static AwsFailure InUse(string stage) =>
        GatewayFailures.BadRequest($"Client certificate cannot be deleted: stage {stage} uses it");
}
