namespace Gatehouse.ControlPlane.ApiGatewayV2.Routes;

/// <summary>How a route finds out whether a caller may call it; AWS_IAM is the fourth.</summary>
internal static class AuthorizationTypes
{
    public const string None = "NONE";
    public const string Custom = "CUSTOM";
    public const string Jwt = "JWT";
}
