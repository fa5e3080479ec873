using Gatehouse.EdgeRouter.Authorizing.Cognito;
using Gatehouse.EdgeRouter.Authorizing.Jwt;
using Gatehouse.EdgeRouter.Authorizing.Keys;
using Gatehouse.EdgeRouter.Variables;

namespace Gatehouse.EdgeRouter.Authorizing.Methods;

/// <summary>Compiles COGNITO_USER_POOLS authorizers. A pool's keys are its issuer's, or its alias's.</summary>
internal sealed class CognitoAuthorizerCompiler(CallVariables variables, Issuers issuers, TokenVerification tokens) : IMethodAuthorizerCompiler
{
    private const string UsualSource = "method.request.header.Authorization";

    public string AuthorizationType => "COGNITO_USER_POOLS";

    public IRouteAuthorizer? Compile(MethodAuthorizerDefinition definition)
    {
        if (definition.Authorizer is not { Type: "COGNITO_USER_POOLS", ProviderArNs.Count: > 0 } authorizer) return null;
        if (!variables.TryFind(authorizer.HasIdentitySource ? authorizer.IdentitySource : UsualSource, out var identity)) return null;

        var pools = new Dictionary<string, IssuerKeys>(StringComparer.Ordinal);
        foreach (var arn in authorizer.ProviderArNs)
        {
            if (!UserPool.TryParse(arn, out var pool)) return null;

            pools[pool.Issuer] = issuers.KeysOf(pool.Issuer);
        }

        return new CognitoAuthorizer(pools, [.. definition.Method.AuthorizationScopes], identity, tokens);
    }
}
