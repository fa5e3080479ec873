using Gatehouse.EdgeRouter.Authorizing.Keys;

namespace Gatehouse.EdgeRouter.Authorizing.Jwt;

/// <summary>A token whose signature is its issuer's, with what it claims.</summary>
/// <param name="Keys">The set that its key is of: once the issuer's keys were read anew it is verified anew.</param>
/// <param name="Claims">What it says.</param>
internal sealed record VerifiedToken(KeySet Keys, TokenClaims Claims)
{
    /// <summary>The caller on routes without scopes, which are not told the token's.</summary>
    public JwtCaller Caller { get; } = new(Claims, showsScopes: false);

    /// <summary>The caller on routes with scopes.</summary>
    public JwtCaller ScopedCaller { get; } = new(Claims, showsScopes: true);
}
