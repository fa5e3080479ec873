using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Gatehouse.EdgeRouter.Authorizing.Jwt;

/// <summary>
/// The claims of a token, each a text as AWS shows them: numbers and booleans as they are written, lists as <c>[a b]</c>, objects as
/// their JSON, nulls not at all (measured on AWS by others: github.com/floci-io/floci commit 498021087).
/// </summary>
internal sealed class TokenClaims
{
    private TokenClaims(JsonElement claims)
    {
        foreach (var claim in claims.EnumerateObject())
        {
            if (claim.Value.ValueKind != JsonValueKind.Null) Texts[claim.Name] = TextOf(claim.Value);
        }

        Json = claims.Clone();
        Issuer = TextOrNull(claims, "iss");
        TokenUse = TextOrNull(claims, "token_use");
        Audience = claims.TryGetProperty("aud", out var audience) ? ListOf(audience) : TextOrNull(claims, "client_id") is { } client ? [client] : [];
        Expires = MomentOf(claims, "exp");
        NotBefore = MomentOf(claims, "nbf");
        IssuedAt = MomentOf(claims, "iat");
        Scopes = claims.TryGetProperty("scp", out var scp) ? WordsOf(scp) : claims.TryGetProperty("scope", out var scope) ? WordsOf(scope) : [];
    }

    /// <summary>As the token has them.</summary>
    public JsonElement Json { get; }

    public Dictionary<string, string> Texts { get; } = new(StringComparer.Ordinal);

    public string? Issuer { get; }

    public string? TokenUse { get; }

    /// <summary><c>aud</c>, or <c>client_id</c> where there is no <c>aud</c>.</summary>
    public IReadOnlyList<string> Audience { get; }

    /// <summary>Seconds since 1970; null when the token does not say, or not in a number.</summary>
    public double? Expires { get; }

    public double? NotBefore { get; }

    public double? IssuedAt { get; }

    /// <summary><c>scp</c>, else <c>scope</c>.</summary>
    public IReadOnlyList<string> Scopes { get; }

    /// <summary>False when the text is no JSON object.</summary>
    public static bool TryRead(ReadOnlyMemory<byte> json, [NotNullWhen(true)] out TokenClaims? claims)
    {
        claims = null;
        try
        {
            using var document = JsonDocument.Parse(json);
            if (document.RootElement.ValueKind == JsonValueKind.Object) claims = new TokenClaims(document.RootElement);
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            // A token may hold anything: what cannot be read is refused.
        }

        return claims is not null;
    }

    private static string TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Array => $"[{string.Join(' ', value.EnumerateArray().Select(TextOf))}]",
        _ => value.GetRawText(),
    };

    private static string? TextOrNull(JsonElement claims, string name) =>
        claims.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string[] ListOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Array => [.. value.EnumerateArray().Where(each => each.ValueKind == JsonValueKind.String).Select(each => each.GetString()!)],
        _ => [],
    };

    private static string[] WordsOf(JsonElement value) => value.ValueKind == JsonValueKind.String
        ? value.GetString()!.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        : ListOf(value);

    // A moment that is no number never comes: the token has none.
    private static double? MomentOf(JsonElement claims, string name) =>
        !claims.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null ? null
        : value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var moment) ? moment
        : double.NaN;
}
