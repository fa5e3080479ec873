using System.Text.Json;

namespace Gatehouse.EdgeRouter.Authorizing;

/// <summary>Somebody with an API key, where one is required: whom an authorizer admitted beside it, or nobody in particular.</summary>
/// <param name="caller">Null where anybody may call who has a key.</param>
/// <param name="keyId">The key's id.</param>
/// <param name="key">Its value.</param>
internal sealed class KeyedCaller(Caller? caller, string keyId, string key) : Caller
{
    public override string? UsageIdentifierKey => caller?.UsageIdentifierKey;

    public override void WriteAuthorizer1(Utf8JsonWriter json) => caller?.WriteAuthorizer1(json);

    public override void WriteAuthorizer2(Utf8JsonWriter json)
    {
        if (caller is null) json.WriteNullValue();
        else caller.WriteAuthorizer2(json);
    }

    public override string? AuthorizerValue(string name) => caller?.AuthorizerValue(name);

    public override string? IdentityValue(string name) => name switch
    {
        "apiKey" => key,
        "apiKeyId" => keyId,
        _ => caller?.IdentityValue(name),
    };
}
