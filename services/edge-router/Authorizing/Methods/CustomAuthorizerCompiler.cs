using Gatehouse.EdgeRouter.Authorizing.Lambda;
using Gatehouse.EdgeRouter.Integrating.Lambda;
using Gatehouse.EdgeRouter.Variables;
using Gatehouse.GatewayModel.Functions;
using Gatehouse.GatewayModel.Variables;

namespace Gatehouse.EdgeRouter.Authorizing.Methods;

/// <summary>Compiles the TOKEN and REQUEST authorizers of REST APIs, whose methods have the authorization type CUSTOM.</summary>
internal sealed class CustomAuthorizerCompiler(CallVariables variables, AuthorizerResults results, LambdaServices services) : IMethodAuthorizerCompiler
{
    private const int UsualSeconds = 300;

    /// <summary>AWS names no limit of its own for these functions: an integration's.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(29);

    public string AuthorizationType => "CUSTOM";

    public IRouteAuthorizer? Compile(MethodAuthorizerDefinition definition)
    {
        if (definition.Authorizer is not { Type: "TOKEN" or "REQUEST" } authorizer) return null;

        var isToken = authorizer.Type == "TOKEN";
        var sources = authorizer.IdentitySource.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (!IdentitySources.TryCompile(sources, variables, out var identity) || (isToken && sources.Length != 1)) return null;

        TokenPattern? pattern = null;
        if (isToken && authorizer.IdentityValidationExpression.Length > 0 && !TokenPattern.TryParse(authorizer.IdentityValidationExpression, out pattern)) return null;

        var uri = StageVariables.Substitute(authorizer.AuthorizerUri, definition.Variables);
        if (!FunctionArn.TryParse(uri, out var function)) return null;

        var seconds = authorizer.HasAuthorizerResultTtlInSeconds ? authorizer.AuthorizerResultTtlInSeconds : UsualSeconds;
        return new LambdaAuthorizer(
            identity,
            pattern,
            isToken ? new TokenEvent() : new MethodRequestEvent(),
            new PolicyAnswer(flatContext: true),
            new FunctionCall(function, Longest, services),
            new ResultCaching(results, $"{definition.StageScope}/{authorizer.Id}/{uri}", TimeSpan.FromSeconds(seconds)),
            services);
    }
}
