using Gatehouse.AwsWire.Failures;
using Gatehouse.GatewayModel.Routes;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Routes.Rules;

/// <summary>
/// Which keys a route may have, and when two of them are one. For WebSocket APIs:
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-develop-routes.html
/// </summary>
internal static class RouteKeyRule
{
    public static AwsFailure? Check(string key, bool isWebSocket) =>
        key.Length == 0 ? RouteFailures.KeyMissing : isWebSocket ? CheckWebSocket(key) : CheckHttp(key);

    public static AwsFailure? CheckHttp(string key) => RouteKey.TryParse(key, out _) ? null
        : key.AsSpan().ContainsAny('{', '}') ? RouteFailures.UnusablePath
        : RouteFailures.UnusableHttpKey;

    /// <summary>Whether both keys match the same requests.</summary>
    public static bool AreSame(string one, string other, bool isWebSocket) =>
        one == other
        || (!isWebSocket && RouteKey.TryParse(one, out var key) && RouteKey.TryParse(other, out var otherKey) && key.IsSameAs(otherKey));

    private static AwsFailure? CheckWebSocket(string key) =>
        key is "$connect" or "$disconnect" or "$default" || key[0] != '$' ? null : RouteFailures.UnusableKey(key);
}
