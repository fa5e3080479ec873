using System.Text.Json;
using Gatehouse.GatewayModel.Json;
using Gatehouse.GatewayModel.Selection;
using Microsoft.Extensions.Primitives;

namespace Gatehouse.EdgeRouter.Transforming;

/// <summary>A body that parameters are mapped from; parsed when the first asks for a part of it.</summary>
internal sealed class MappedBody(string text)
{
    private JsonElement? _json;
    private bool _parsed;

    public string Text => text;

    /// <param name="path">Null for the whole body.</param>
    public StringValues Find(JsonPath? path)
    {
        if (path is null) return text.Length > 0 ? text : StringValues.Empty;
        if (Json is not { } json || !path.TryFind(json, out var value) || value.ValueKind == JsonValueKind.Null) return StringValues.Empty;

        return value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText();
    }

    private JsonElement? Json
    {
        get
        {
            if (_parsed) return _json;

            _parsed = true;
            using var document = JsonText.TryParse(text);
            return _json = document?.RootElement.Clone();
        }
    }
}
