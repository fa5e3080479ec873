using System.Text.Json;
using Gatehouse.EdgeRouter.Authorizing;

namespace Gatehouse.EdgeRouter.Integrating.Lambda;

/// <summary>Members of <c>identity</c> that stand together in events. Every event has them: their names are encoded once.</summary>
internal sealed class IdentityMembers(params string[] names)
{
    private readonly (string Name, JsonEncodedText Encoded)[] _names = Array.ConvertAll(names, name => (name, JsonEncodedText.Encode(name)));

    public void Write(Utf8JsonWriter json, Caller? caller)
    {
        foreach (var (name, encoded) in _names) json.WriteString(encoded, caller?.IdentityValue(name));
    }
}
