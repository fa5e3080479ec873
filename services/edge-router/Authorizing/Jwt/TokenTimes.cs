namespace Gatehouse.EdgeRouter.Authorizing.Jwt;

/// <summary>
/// Whether a token is good now: its end must lie ahead, its beginning and its issue behind. AWS tells of no tolerance for clocks, so there
/// is none but the second in which moments are counted. A token without an end is refused: nothing says that it may still be used.
/// </summary>
internal static class TokenTimes
{
    /// <summary>What is wrong; null when nothing is.</summary>
    public static string? Check(TokenClaims claims, DateTimeOffset now)
    {
        var seconds = now.ToUnixTimeMilliseconds() / 1000.0;
        if (claims.Expires is not { } expires || !(expires > seconds)) return TokenErrors.Expired;
        if (claims.NotBefore is { } notBefore && !(notBefore <= seconds)) return TokenErrors.NotYetValid;
        return claims.IssuedAt is { } issuedAt && !(issuedAt <= seconds) ? TokenErrors.IssuedInFuture : null;
    }
}
