using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.ControlPlane.ApiGatewayV2.Editing;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Authorizers;

/// <summary>How authorizers are kept.</summary>
internal static class AuthorizerDocument
{
    public static readonly ApiPart<Authorizer> Part = new(new("apigatewayv2/authorizer"), AuthorizerFailures.Missing, IsDeployed: true)
    {
        Quota = GatewayFailures.AtMost(10, "Authorizers"),
    };
}
