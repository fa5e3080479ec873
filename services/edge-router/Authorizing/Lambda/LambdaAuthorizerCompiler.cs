using System.Globalization;
using Gatehouse.EdgeRouter.Integrating.Lambda;
using Gatehouse.EdgeRouter.Variables;
using Gatehouse.GatewayModel.Functions;
using Gatehouse.GatewayModel.Variables;

namespace Gatehouse.EdgeRouter.Authorizing.Lambda;

/// <summary>Compiles the REQUEST authorizers of HTTP APIs, whose routes have the authorization type CUSTOM.</summary>
internal sealed class LambdaAuthorizerCompiler(CallVariables variables, AuthorizerResults results, EdgeOptions options, LambdaServices services)
    : IAuthorizerCompiler
{
    private const string Version1 = "1.0";
    private const string Version2 = "2.0";

    /// <summary>AWS's limit on the function of an HTTP API's authorizer.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    public string AuthorizationType => "CUSTOM";

    public IRouteAuthorizer? Compile(AuthorizerDefinition definition)
    {
        if (definition.Authorizer is not { AuthorizerType: "REQUEST" } authorizer) return null;
        if (!IdentitySources.TryCompile(authorizer.IdentitySource, variables, out var identity)) return null;

        var stage = definition.Stage;
        var uri = StageVariables.Substitute(authorizer.AuthorizerUri, stage.Stage.StageVariables);
        if (!FunctionArn.TryParse(uri, out var function) || authorizer.AuthorizerPayloadFormatVersion is not (Version1 or Version2)) return null;

        var isVersion2 = authorizer.AuthorizerPayloadFormatVersion == Version2;
        IAnswerShape shape = isVersion2 && authorizer.EnableSimpleResponses ? new SimpleAnswer() : new PolicyAnswer(flatContext: false);
        IAuthorizerEvent @event = isVersion2 ? new RequestEvent2(options) : new RequestEvent1(options);
        var caching = new ResultCaching(
            results,
            string.Create(CultureInfo.InvariantCulture, $"{definition.Api.Api.ApiId}/{stage.Stage.StageName}/{authorizer.AuthorizerId}/{uri}/{stage.AuthorizerCacheResets}"),
            TimeSpan.FromSeconds(authorizer.AuthorizerResultTtlInSeconds));
        return new LambdaAuthorizer(identity, pattern: null, @event, shape, new FunctionCall(function, Longest, services), caching, services);
    }
}
