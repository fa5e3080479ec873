using Gatehouse.ControlPlane.ApiGateway.Methods;

namespace Gatehouse.ControlPlane.ApiGateway.Authorizers;

/// <summary>What decides about a request: a function that gets a token or the request, or a user pool.</summary>
internal static class AuthorizerTypes
{
    public const string Token = "TOKEN";
    public const string Request = "REQUEST";
    public const string Cognito = "COGNITO_USER_POOLS";

    /// <summary>Whether methods of that authorization type can use such an authorizer.</summary>
    public static bool FitsMethod(string authorizerType, string authorizationType) =>
        authorizerType == Cognito == (authorizationType == AuthorizationTypes.Cognito);
}
