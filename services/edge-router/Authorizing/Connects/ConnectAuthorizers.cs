using Gatehouse.EdgeRouter.Authorizing.Lambda;
using Gatehouse.EdgeRouter.Authorizing.Signatures;
using Gatehouse.EdgeRouter.Integrating.Lambda;
using Gatehouse.EdgeRouter.Variables;
using Gatehouse.GatewayModel.Functions;
using Gatehouse.GatewayModel.Variables;
using Gatehouse.Protocol;
using Route = Gatehouse.Aws.ApiGatewayV2.Route;

namespace Gatehouse.EdgeRouter.Authorizing.Connects;

/// <summary>
/// Chooses, when a snapshot is compiled, who may connect to a WebSocket API. What makes no guard closes the route. What authorizers answer
/// is asked for every handshake anew: AWS keeps nothing here.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-lambda-auth.html
/// </summary>
internal sealed class ConnectAuthorizers(
    CallVariables variables, AuthorizerResults results, SignatureAuthorizer signatures, LambdaServices services, ILogger<ConnectAuthorizers> log)
{
    private const string Open = "NONE";

    /// <summary>AWS names no limit of its own for these functions: an integration's.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(29);

    public IRouteAuthorizer Compile(ApiSnapshot api, StageSnapshot stage, Route route) =>
        (route.HasAuthorizationType ? route.AuthorizationType : Open) switch
        {
            Open => OpenRoute.Instance,
            "AWS_IAM" => signatures,
            "CUSTOM" => OfFunction(stage, route) ?? Closed($"authorizer '{route.AuthorizerId}', which is not deployed or whose definition is incomplete"),
            var other => Closed($"{other} authorization, which WebSocket APIs do not have"),
        };

    private ClosedRoute Closed(string authorization) => new(authorization, log);

    private IRouteAuthorizer? OfFunction(StageSnapshot stage, Route route)
    {
        var authorizer = stage.Deployment.Authorizers.FirstOrDefault(each => each.AuthorizerId == route.AuthorizerId);
        if (authorizer is not { AuthorizerType: "REQUEST" }) return null;
        if (!IdentitySources.TryCompile(authorizer.IdentitySource, variables, out var identity)) return null;

        var uri = StageVariables.Substitute(authorizer.AuthorizerUri, stage.Stage.StageVariables);
        return FunctionArn.TryParse(uri, out var function)
            ? new LambdaAuthorizer(
                identity,
                pattern: null,
                new ConnectAuthorizerEvent(),
                new PolicyAnswer(flatContext: true),
                new FunctionCall(function, Longest, services),
                new ResultCaching(results, Scope: "", TimeSpan.Zero),
                services)
            : null;
    }
}
