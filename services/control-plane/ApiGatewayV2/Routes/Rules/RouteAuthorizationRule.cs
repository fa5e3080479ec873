using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.ApiGatewayV2.Authorizers;
using Gatehouse.ControlPlane.ApiGatewayV2.Editing;
using Gatehouse.GatewayModel.Routes;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Routes.Rules;

/// <summary>Who may call a route: the authorization type, its authorizer and scopes must fit each other.</summary>
internal static class RouteAuthorizationRule
{
    // https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html
    private const int MostScopes = 10;

    public static async Task<AwsFailure?> CheckAsync(Route route, ApiEdit edit)
    {
        var type = route.AuthorizationType;
        if (edit.IsWebSocket && type != AuthorizationTypes.None && route.RouteKey != WebSocketRouteKey.Connect)
        {
            return RouteFailures.OnlyConnectIsGuarded;
        }

        if (type == AuthorizationTypes.Jwt && edit.IsWebSocket)
        {
            return RouteFailures.JwtOnWebSocket;
        }

        if (route.AuthorizationScopes.Count > 0 && type != AuthorizationTypes.Jwt)
        {
            return RouteFailures.ScopesWithoutJwt;
        }

        if (route.AuthorizationScopes.Count > MostScopes)
        {
            return RouteFailures.TooManyScopes;
        }

        return type is AuthorizationTypes.Jwt or AuthorizationTypes.Custom ? await CheckAuthorizerAsync(route, edit) : null;
    }

    private static async Task<AwsFailure?> CheckAuthorizerAsync(Route route, ApiEdit edit)
    {
        var found = await edit.FindAsync(AuthorizerDocument.Part, route.AuthorizerId);
        var wanted = route.AuthorizationType == AuthorizationTypes.Jwt ? AuthorizerTypes.Jwt : AuthorizerTypes.Request;
        if (found.Succeeded && found.Value.AuthorizerType == wanted)
        {
            return null;
        }

        return wanted == AuthorizerTypes.Jwt ? RouteFailures.NoJwtAuthorizer : RouteFailures.NoCustomAuthorizer;
    }
}
