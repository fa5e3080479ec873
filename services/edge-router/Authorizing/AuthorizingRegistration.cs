using Gatehouse.EdgeRouter.Authorizing.Connects;
using Gatehouse.EdgeRouter.Authorizing.Jwt;
using Gatehouse.EdgeRouter.Authorizing.Keys;
using Gatehouse.EdgeRouter.Authorizing.Lambda;
using Gatehouse.EdgeRouter.Authorizing.Methods;
using Gatehouse.EdgeRouter.Authorizing.Signatures;

namespace Gatehouse.EdgeRouter.Authorizing;

/// <summary>Puts the guards of routes and methods into an edge.</summary>
internal static class AuthorizingRegistration
{
    public static void AddAuthorizers(this IServiceCollection services)
    {
        services.AddSingleton<Issuers>();
        services.AddSingleton<TokenVerification>();
        services.AddSingleton<AuthorizerResults>();
        services.AddSingleton<SignatureAuthorizer>();

        services.AddSingleton<RouteAuthorizers>();
        services.AddSingleton<IAuthorizerCompiler, JwtAuthorizerCompiler>();
        services.AddSingleton<IAuthorizerCompiler, LambdaAuthorizerCompiler>();
        services.AddSingleton<IAuthorizerCompiler, SignatureAuthorizerCompiler>();

        services.AddSingleton<ConnectAuthorizers>();
        services.AddSingleton<MethodAuthorizers>();
        services.AddSingleton<IMethodAuthorizerCompiler, CustomAuthorizerCompiler>();
        services.AddSingleton<IMethodAuthorizerCompiler, CognitoAuthorizerCompiler>();
        services.AddSingleton<IMethodAuthorizerCompiler, MethodSignatureCompiler>();
    }
}
