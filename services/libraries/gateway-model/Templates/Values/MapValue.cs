using System.Text.Json;
using Gatehouse.GatewayModel.Templates.Methods;
using Gatehouse.GatewayModel.Templates.Rendering;

namespace Gatehouse.GatewayModel.Templates.Values;

/// <summary>A map in the order in which its keys were first put; keys are texts, as JSON's are.</summary>
internal class MapValue : TemplateValue
{
    private OrderedDictionary<string, TemplateValue> _entries = new(StringComparer.Ordinal);

    /// <summary>An object whose members come before the entries and have yet to become some: most templates read few of them.</summary>
    private JsonElement? _unread;

    public IReadOnlyDictionary<string, TemplateValue> Entries => All;

    public override IReadOnlyList<TemplateValue> Items => [.. All.Values];

    private OrderedDictionary<string, TemplateValue> All
    {
        get
        {
            if (_unread is not { } json) return _entries;

            var later = _entries;
            (_unread, _entries) = (null, new(StringComparer.Ordinal));
            foreach (var member in json.EnumerateObject()) _entries[member.Name] = JsonValues.Of(member.Value);
            foreach (var (key, value) in later) _entries[key] = value;
            return _entries;
        }
    }

    /// <summary>An object of JSON, whose members are read when somebody asks for them.</summary>
    public static MapValue OfJson(JsonElement json) => new() { _unread = json.ValueKind == JsonValueKind.Object ? json : null };

    public static MapValue OfTexts(IEnumerable<KeyValuePair<string, string>> texts)
    {
        var map = new MapValue();
        foreach (var (key, text) in texts) map._entries[key] = new StringValue(text);
        return map;
    }

    /// <summary>Puts without the bounds and rules of a template's own assignments.</summary>
    public MapValue With(string key, TemplateValue value)
    {
        _entries[key] = value;
        return this;
    }

    /// <summary>What the key held before.</summary>
    public virtual TemplateValue Replace(string key, TemplateValue value, Rendition rendition)
    {
        var before = All.GetValueOrDefault(key, Null);
        All[key] = value;
        return before;
    }

    public TemplateValue Remove(string key) => All.Remove(key, out var removed) ? removed : Null;

    public void Clear() => All.Clear();

    public override TemplateValue Property(string name, Rendition rendition)
    {
        if (_unread is not { } json || _entries.ContainsKey(name)) return _entries.GetValueOrDefault(name, Null);

        // What can be changed must be the same value to everybody who asks.
        return !json.TryGetProperty(name, out var member) ? Null
            : member.ValueKind is JsonValueKind.Object or JsonValueKind.Array ? All[name]
            : JsonValues.Of(member);
    }

    public override TemplateValue At(TemplateValue index, Rendition rendition) => Property(index.ToText(rendition), rendition);

    public override void Put(TemplateValue key, TemplateValue value, Rendition rendition) =>
        Replace(key.ToText(rendition), value, rendition);

    public override TemplateValue Call(string method, Arguments arguments) => MapMethods.Call(this, method, arguments);

    public override void WriteText(ValueWriter writer) => writer.Joined("{", All, "}", ", ", static (w, entry) =>
    {
        w.Append(entry.Key);
        w.Append("=");
        w.Text(entry.Value);
    });

    public override void WriteJson(ValueWriter writer) => writer.Joined("{", All, "}", ",", static (w, entry) =>
    {
        w.AppendJsonString(entry.Key);
        w.Append(":");
        w.Json(entry.Value);
    });
}
