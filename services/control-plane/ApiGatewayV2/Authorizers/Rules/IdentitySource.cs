namespace Gatehouse.ControlPlane.ApiGatewayV2.Authorizers.Rules;

/// <summary>
/// Where an authorizer finds who calls. HTTP APIs write <c>$request.header.Auth</c>, WebSocket APIs
/// <c>route.request.header.Auth</c>. https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-lambda-authorizer.html#http-api-lambda-authorizer.identity-sources
/// </summary>
internal static class IdentitySource
{
    private static readonly string[] OfTokens = ["$request.header.", "$request.querystring."];
    private static readonly string[] OfHttp = [.. OfTokens, "$context.", "$stageVariables."];
    private static readonly string[] OfWebSocket = ["route.request.header.", "route.request.querystring.", "context.", "stageVariables."];

    /// <summary>Whether a JWT may come from there.</summary>
    public static bool HoldsToken(string source) => StartsWithOne(OfTokens, source);

    /// <summary>Whether a function may be asked about what stands there.</summary>
    public static bool IsUsable(string source, bool isWebSocket) => StartsWithOne(isWebSocket ? OfWebSocket : OfHttp, source);

    private static bool StartsWithOne(string[] prefixes, string source) =>
        Array.Exists(prefixes, prefix => source.Length > prefix.Length && source.StartsWith(prefix, StringComparison.Ordinal));
}
