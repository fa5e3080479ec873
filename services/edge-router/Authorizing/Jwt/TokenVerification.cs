using Gatehouse.EdgeRouter.Authorizing.Keys;
using Gatehouse.EdgeRouter.Caching;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Gatehouse.EdgeRouter.Authorizing.Jwt;

/// <summary>
/// Verifies signatures, and remembers tokens that it has verified: the same token comes with every request of its caller. What a token
/// claims, its times above all, is judged at every request.
/// </summary>
internal sealed class TokenVerification(EdgeOptions options, ILogger<TokenVerification> log)
{
    /// <summary>Tokens are about a kilobyte: a few megabytes at most.</summary>
    private const int Remembered = 4096;

    private readonly JsonWebTokenHandler _handler = new();
    private readonly BoundedCache<(string Issuer, string Token), VerifiedToken> _verified = new(Remembered);

    /// <summary>The token when it was verified already, and its issuer's keys are still those.</summary>
    public VerifiedToken? Recall(string issuer, string token, IssuerKeys keys, DateTimeOffset now) =>
        _verified.TryGet((issuer, token), out var verified) && ReferenceEquals(verified.Keys, keys.Current(now)) ? verified : null;

    /// <summary>The token, or why it is none of the issuer's.</summary>
    public async ValueTask<(VerifiedToken? Token, string Error)> VerifyAsync(
        string issuer, string token, IssuerKeys keys, CancellationToken cancellationToken)
    {
        if (!TryParse(TokenText.Of(token), out var parsed)) return (null, TokenErrors.Malformed);
        if (!TokenAlgorithms.Allow(parsed.Alg, options.RsaTokensOnly)) return (null, TokenErrors.Algorithm(parsed.Alg));
        if (string.IsNullOrEmpty(parsed.Kid)) return (null, TokenErrors.UnknownKey);
        if (await keys.FindAsync(parsed.Kid, cancellationToken) is not ({ } set, { } key)) return (null, TokenErrors.UnknownKey);
        if (!await IsSignedAsync(parsed, key)) return (null, TokenErrors.Signature);
        if (!TokenClaims.TryRead(Base64UrlEncoder.DecodeBytes(parsed.EncodedPayload), out var claims)) return (null, TokenErrors.Malformed);

        var verified = new VerifiedToken(set, claims);
        _verified.Set((issuer, token), verified);
        return (verified, "");
    }

    /// <summary>Whom the token names as its issuer, which nobody has verified: good for choosing whose keys to try.</summary>
    public static bool TryReadIssuer(string token, out string issuer)
    {
        issuer = TryParse(TokenText.Of(token), out var parsed) ? parsed.Issuer ?? "" : "";
        return issuer.Length > 0;
    }

    private static bool TryParse(string token, out JsonWebToken parsed)
    {
        parsed = null!;
        try
        {
            parsed = new JsonWebToken(token);

            // An extension that must be understood and is not makes a token invalid (RFC 7515 §4.1.11).
            return !parsed.IsEncrypted && parsed.Alg is not null && !parsed.TryGetHeaderValue<object>("crit", out _);
        }
        catch (Exception malformed) when (malformed is ArgumentException or FormatException or InvalidOperationException or System.Text.Json.JsonException)
        {
            return false;
        }
    }

    // The library answers what is wrong with a token by a value; what it throws is about keys that make no sense.
    private async Task<bool> IsSignedAsync(JsonWebToken token, JsonWebKey key)
    {
        var parameters = new TokenValidationParameters
        {
            IssuerSigningKey = key,
            ValidAlgorithms = [token.Alg],
            TryAllIssuerSigningKeys = false,
            RequireExpirationTime = false,
            ValidateLifetime = false,
            ValidateIssuer = false,
            ValidateAudience = false,
        };
        try
        {
            return (await _handler.ValidateTokenAsync(token, parameters)).IsValid;
        }
        catch (Exception cause) when (cause is SecurityTokenException or ArgumentException or InvalidOperationException or NotSupportedException)
        {
            log.TokenKeyUnusable(key.Kid, cause.Message);
            return false;
        }
    }
}
