using Gatehouse.Aws.ApiGateway;
using Gatehouse.ControlPlane.Editing;

namespace Gatehouse.ControlPlane.ApiGateway.Authorizers;

/// <summary>How authorizers are kept.</summary>
internal static class AuthorizerDocument
{
    public static readonly Part<Authorizer> Part = new(new("apigateway/authorizer"), _ => AuthorizerFailures.Missing)
    {
        Quota = GatewayFailures.AtMost(10, "Authorizers"),
    };
}
