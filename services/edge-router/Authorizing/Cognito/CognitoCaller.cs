using System.Globalization;
using System.Text.Json;
using Gatehouse.EdgeRouter.Authorizing.Jwt;

namespace Gatehouse.EdgeRouter.Authorizing.Cognito;

/// <summary>
/// Whom a user pool's token names, as REST APIs tell it: every claim a text, the end and the issue of the token as dates
/// (<c>Sun Dec 03 20:25:47 UTC 2017</c>, captures of AWS), lists joined by commas.
/// </summary>
internal sealed class CognitoCaller(TokenClaims claims) : Caller
{
    private const string ClaimsPrefix = "claims.";

    /// <summary>The same as in format 1.0: REST APIs have no other.</summary>
    public override void WriteAuthorizer2(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        WriteClaims(json);
        json.WriteEndObject();
    }

    public override void WriteAuthorizer1(Utf8JsonWriter json)
    {
        json.WriteStartObject("authorizer"u8);
        WriteClaims(json);
        json.WriteEndObject();
    }

    public override string? AuthorizerValue(string name) =>
        name.StartsWith(ClaimsPrefix, StringComparison.Ordinal) && claims.Json.TryGetProperty(name[ClaimsPrefix.Length..], out var value)
            ? TextOf(name[ClaimsPrefix.Length..], value)
            : null;

    private void WriteClaims(Utf8JsonWriter json)
    {
        json.WriteStartObject("claims"u8);
        foreach (var claim in claims.Json.EnumerateObject()) json.WriteString(claim.Name, TextOf(claim.Name, claim.Value));
        json.WriteEndObject();
    }

    private static string? TextOf(string name, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Array => string.Join(',', value.EnumerateArray().Select(each => TextOf("", each))),
        JsonValueKind.Number when name is "exp" or "iat" && value.TryGetInt64(out var seconds) && seconds is >= 0 and < 253_402_300_800 =>
            DateTimeOffset.FromUnixTimeSeconds(seconds).ToString("ddd MMM dd HH:mm:ss 'UTC' yyyy", CultureInfo.InvariantCulture),
        _ => value.GetRawText(),
    };
}
