using Gatehouse.EdgeRouter.Authorizing.Keys;
using Gatehouse.EdgeRouter.Variables;

namespace Gatehouse.EdgeRouter.Authorizing.Jwt;

/// <summary>Compiles JWT authorizers. One whose issuer can never be asked, or that has no audience, lets nobody pass.</summary>
internal sealed class JwtAuthorizerCompiler(CallVariables variables, Issuers issuers, TokenVerification tokens) : IAuthorizerCompiler
{
    public string AuthorizationType => "JWT";

    public IRouteAuthorizer? Compile(AuthorizerDefinition definition)
    {
        if (definition.Authorizer is not { JwtConfiguration: { HasIssuer: true, Audience.Count: > 0 } jwt } authorizer) return null;
        if (authorizer.IdentitySource is not [var source] || !variables.TryFind(source, out var identity)) return null;

        return new JwtAuthorizer(
            jwt.Issuer, [.. jwt.Audience], [.. definition.Route.AuthorizationScopes], identity, issuers.KeysOf(jwt.Issuer), tokens);
    }
}
