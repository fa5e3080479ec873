using System.Text.Json;

namespace Gatehouse.EdgeRouter.Authorizing.Jwt;

/// <summary>Whom a token names. Scopes are told only to routes that ask for some.</summary>
internal sealed class JwtCaller(TokenClaims claims, bool showsScopes) : Caller
{
    private const string ClaimsPrefix = "claims.";

    public override void WriteAuthorizer2(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartObject("jwt"u8);
        WriteMembers(json);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    public override void WriteAuthorizer1(Utf8JsonWriter json)
    {
        json.WriteStartObject("authorizer"u8);
        WriteMembers(json);
        json.WriteEndObject();
    }

    public override string? AuthorizerValue(string name) =>
        name == "principalId" ? claims.Texts.GetValueOrDefault("sub")
        : name.StartsWith(ClaimsPrefix, StringComparison.Ordinal) ? claims.Texts.GetValueOrDefault(name[ClaimsPrefix.Length..])
        : null;

    private void WriteMembers(Utf8JsonWriter json)
    {
        json.WriteStartObject("claims"u8);
        foreach (var (name, text) in claims.Texts) json.WriteString(name, text);
        json.WriteEndObject();
        if (!showsScopes)
        {
            json.WriteNull("scopes"u8);
            return;
        }

        json.WriteStartArray("scopes"u8);
        foreach (var scope in claims.Scopes) json.WriteStringValue(scope);
        json.WriteEndArray();
    }
}
