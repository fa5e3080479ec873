using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Authorizers.Rules;

/// <summary>What an authorizer must satisfy. Each type has a rule of its own.</summary>
internal static class AuthorizerRule
{
    public static AwsFailure? Check(Authorizer authorizer, bool isWebSocket) => authorizer.AuthorizerType == AuthorizerTypes.Jwt
        ? JwtAuthorizerRule.Check(authorizer, isWebSocket)
        : RequestAuthorizerRule.Check(authorizer, isWebSocket);

    /// <summary>Fills in what AWS shows on every authorizer of an HTTP API that calls a function.</summary>
    public static void Complete(Authorizer authorizer, bool isWebSocket)
    {
        if (!isWebSocket && authorizer is { AuthorizerType: AuthorizerTypes.Request, HasEnableSimpleResponses: false })
        {
            authorizer.EnableSimpleResponses = false;
        }
    }
}
