using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Authorizers.Rules;

/// <summary>
/// A JWT authorizer names an issuer and its audiences. AWS fetches the issuer's discovery document now; here an issuer may come up
/// later. https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-jwt-authorizer.html
/// </summary>
internal static class JwtAuthorizerRule
{
    private const int MostAudiences = 50;

    public static AwsFailure? Check(Authorizer authorizer, bool isWebSocket)
    {
        if (isWebSocket)
        {
            return AuthorizerFailures.JwtOnWebSocket;
        }

        if (authorizer.JwtConfiguration is not { } configuration)
        {
            return AuthorizerFailures.JwtConfigurationMissing;
        }

        if (configuration.Issuer.Length == 0)
        {
            return AuthorizerFailures.IssuerMissing;
        }

        if (configuration.Audience.Count == 0)
        {
            return AuthorizerFailures.AudienceMissing;
        }

        if (!Uri.TryCreate(configuration.Issuer, UriKind.Absolute, out var issuer) || issuer.Scheme is not ("http" or "https"))
        {
            return AuthorizerFailures.UnusableIssuer;
        }

        return configuration.Audience.Count > MostAudiences ? AuthorizerFailures.TooManyAudiences : CheckSource(authorizer);
    }

    private static AwsFailure? CheckSource(Authorizer authorizer) =>
        authorizer.IdentitySource.Count == 1 && IdentitySource.HoldsToken(authorizer.IdentitySource[0])
            ? null
            : AuthorizerFailures.OneIdentitySource;
}
