namespace Gatehouse.EdgeRouter.Authorizing.Jwt;

/// <summary>The token in an identity source: with or without <c>Bearer</c> before it, in any case.</summary>
internal static class TokenText
{
    private const string Bearer = "Bearer ";

    public static string Of(string identity) =>
        identity.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? identity[Bearer.Length..].Trim() : identity;
}
