namespace Gatehouse.ControlPlane.ApiGatewayV2.Authorizers;

/// <summary>Who decides: API Gateway itself by a token's claims, or a function.</summary>
internal static class AuthorizerTypes
{
    public const string Jwt = "JWT";
    public const string Request = "REQUEST";
}
