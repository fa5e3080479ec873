using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.ControlPlane.ApiGatewayV2.Editing;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Authorizers;

/// <summary>How authorizers are kept. No operation makes any yet: routes that want one are refused.</summary>
internal static class AuthorizerDocument
{
    public static readonly ApiPart<Authorizer> Part = new(
        new("apigatewayv2/authorizer"), id => GatewayFailures.NotFound($"Invalid Authorizer identifier specified {id}"), IsDeployed: true);
}
