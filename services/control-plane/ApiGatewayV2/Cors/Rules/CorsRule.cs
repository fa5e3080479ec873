using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Cors.Rules;

/// <summary>What a CORS configuration must satisfy.</summary>
internal static class CorsRule
{
    private const string AnyOrigin = "*";

    /// <summary>https://github.com/aws/aws-cdk/issues/9076</summary>
    private static readonly AwsFailure CredentialsForAnyone =
        GatewayFailures.BadRequest("allow-credentials is not supported if 'allow-origin' is *");

    public static AwsFailure? Check(CorsConfiguration? cors) =>
        cors is { AllowCredentials: true } && cors.AllowOrigins.Contains(AnyOrigin) ? CredentialsForAnyone : null;
}
