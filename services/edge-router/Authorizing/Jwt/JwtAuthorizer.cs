using Gatehouse.EdgeRouter.Authorizing.Keys;
using Gatehouse.EdgeRouter.Calls;
using Gatehouse.EdgeRouter.Variables;

namespace Gatehouse.EdgeRouter.Authorizing.Jwt;

/// <summary>
/// A JWT authorizer of an HTTP API, for one route and its scopes.
/// <code>
/// identity source → verified before? ─ no → algorithm → key of the issuer → signature
///                          └──────────────────────────────────────────────────┴→ iss → aud → times → scopes → caller
/// </code>
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-jwt-authorizer.html
/// </summary>
internal sealed class JwtAuthorizer(
    string issuer, IReadOnlyList<string> audience, IReadOnlyList<string> scopes, ICallVariable identity, IssuerKeys keys, TokenVerification tokens)
    : IRouteAuthorizer
{
    private static readonly Refusal NoToken = new(RefusalKind.Unauthorized, "Unauthorized") { Error = TokenErrors.Missing, Challenge = "Bearer" };

    private readonly Refusal _insufficientScope = InsufficientScope(string.Join(' ', scopes));

    public ValueTask<Verdict> AuthorizeAsync(ApiCall call)
    {
        if (identity.Read(call) is not { Length: > 0 } text) return new(NoToken);

        return tokens.Recall(issuer, text, keys, call.Exchange.ReceivedAt) is { } known
            ? new(Judge(known, call.Exchange.ReceivedAt))
            : VerifyAsync(call, text);
    }

    private async ValueTask<Verdict> VerifyAsync(ApiCall call, string text)
    {
        var (token, error) = await tokens.VerifyAsync(issuer, text, keys, call.Exchange.Aborted);
        return token is null ? Invalid(error) : Judge(token, call.Exchange.ReceivedAt);
    }

    private Verdict Judge(VerifiedToken token, DateTimeOffset now)
    {
        var claims = token.Claims;
        if (claims.Issuer != issuer) return Invalid(TokenErrors.Issuer);
        if (!Meets(audience, claims.Audience)) return Invalid(TokenErrors.Audience);
        if (TokenTimes.Check(claims, now) is { } error) return Invalid(error);
        if (scopes.Count == 0) return token.Caller;

        return Meets(scopes, claims.Scopes) ? token.ScopedCaller : _insufficientScope;
    }

    private static bool Meets(IReadOnlyList<string> wanted, IReadOnlyList<string> had)
    {
        foreach (var each in wanted)
        {
            for (var i = 0; i < had.Count; i++)
            {
                if (had[i] == each) return true;
            }
        }

        return false;
    }

    // Logs have the kind of the error before its description: https://github.com/larkin-ethan/DropABop, read back from AWS.
    private static Refusal Invalid(string error) => new(RefusalKind.Unauthorized, "Unauthorized")
    {
        Error = $"invalid_token: {error}",
        Challenge = $"Bearer scope=\"\" error=\"invalid_token\" error_description=\"{error}\"",
    };

    private static Refusal InsufficientScope(string wanted) => new(RefusalKind.AccessDenied, "Forbidden")
    {
        Error = $"insufficient_scope: expected scopes: [{wanted}]",
        Challenge = $"Bearer scope=\"{wanted}\" error=\"insufficient_scope\" error_description=\"expected scopes: [{wanted}]\"",
    };
}
