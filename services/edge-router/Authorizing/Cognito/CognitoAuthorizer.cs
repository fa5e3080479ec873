using Gatehouse.EdgeRouter.Authorizing.Jwt;
using Gatehouse.EdgeRouter.Authorizing.Keys;
using Gatehouse.EdgeRouter.Calls;
using Gatehouse.EdgeRouter.Variables;

namespace Gatehouse.EdgeRouter.Authorizing.Cognito;

/// <summary>
/// A COGNITO_USER_POOLS authorizer of a REST API, for one method and its scopes: an identity token of one of the pools, or, where the
/// method names scopes, an access token with one of them.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-integrate-with-cognito.html
/// </summary>
internal sealed class CognitoAuthorizer(
    IReadOnlyDictionary<string, IssuerKeys> pools, IReadOnlyList<string> scopes, ICallVariable identity, TokenVerification tokens) : IRouteAuthorizer
{
    private static readonly Refusal NoToken = Invalid(TokenErrors.Missing);
    private static readonly Refusal Expired = new(RefusalKind.ExpiredToken, "The incoming token has expired");

    public async ValueTask<Verdict> AuthorizeAsync(ApiCall call)
    {
        if (identity.Read(call) is not { Length: > 0 } text) return NoToken;
        if (!TokenVerification.TryReadIssuer(text, out var issuer)) return Invalid(TokenErrors.Malformed);
        if (!pools.TryGetValue(issuer, out var keys)) return Invalid(TokenErrors.Issuer);
        if (tokens.Recall(issuer, text, keys, call.Exchange.ReceivedAt) is { } known) return Judge(known.Claims, call.Exchange.ReceivedAt);

        var (token, error) = await tokens.VerifyAsync(issuer, text, keys, call.Exchange.Aborted);
        return token is null ? Invalid(error) : Judge(token.Claims, call.Exchange.ReceivedAt);
    }

    private Verdict Judge(TokenClaims claims, DateTimeOffset now)
    {
        if (TokenTimes.Check(claims, now) is { } error) return error == TokenErrors.Expired ? Expired : Invalid(error);
        if (claims.TokenUse != (scopes.Count > 0 ? "access" : "id")) return Invalid("the token is for another use");
        if (scopes.Count > 0 && !claims.Scopes.Any(scopes.Contains)) return Invalid("the token has none of the method's scopes");

        return new CognitoCaller(claims);
    }

    private static Refusal Invalid(string error) => new(RefusalKind.Unauthorized, "Unauthorized") { Error = error };
}
