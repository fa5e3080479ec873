using System.Text.Json.Nodes;
using Gatehouse.ControlPlane.CloudFormation.Templates;

namespace Gatehouse.ControlPlane.CloudFormation.Resources;

/// <summary>
/// What is known of a resource, by names in any case: AWS writes one and the same thing <c>ApiId</c> in a template and <c>apiId</c> on
/// the wire. The first layer that has a name decides.
/// </summary>
internal sealed class PropertyBag(params IEnumerable<JsonObject> layers)
{
    private readonly JsonObject[] _layers = [.. layers];

    public JsonNode? Find(string name)
    {
        foreach (var layer in _layers)
        {
            if (FindIn(layer, name) is { } value)
            {
                return value;
            }
        }

        return null;
    }

    public PropertyBag With(JsonObject first) => new([first, .. _layers]);

    /// <summary>Fills <c>{Name}</c> in a pattern; null when one of the names stands for nothing.</summary>
    public string? Fill(string pattern)
    {
        var text = pattern;
        while (text.IndexOf('{', StringComparison.Ordinal) is >= 0 and var start && text.IndexOf('}', start) is > 0 and var end)
        {
            if (Find(text[(start + 1)..end]).ToText() is not { } value)
            {
                return null;
            }

            text = string.Concat(text.AsSpan(0, start), value, text.AsSpan(end + 1));
        }

        return text;
    }

    public static JsonNode? FindIn(JsonObject layer, string name)
    {
        if (layer.TryGetPropertyValue(name, out var exact))
        {
            return exact;
        }

        foreach (var (candidate, value) in layer)
        {
            if (string.Equals(candidate, name, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        return null;
    }
}
