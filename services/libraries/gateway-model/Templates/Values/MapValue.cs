using Gatehouse.GatewayModel.Templates.Methods;
using Gatehouse.GatewayModel.Templates.Rendering;

namespace Gatehouse.GatewayModel.Templates.Values;

/// <summary>A map in the order in which its keys were first put; keys are texts, as JSON's are.</summary>
internal class MapValue : TemplateValue
{
    private readonly OrderedDictionary<string, TemplateValue> _entries = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, TemplateValue> Entries => _entries;

    public override IReadOnlyList<TemplateValue> Items => [.. _entries.Values];

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
        var before = _entries.GetValueOrDefault(key, Null);
        _entries[key] = value;
        return before;
    }

    public TemplateValue Remove(string key) => _entries.Remove(key, out var removed) ? removed : Null;

    public void Clear() => _entries.Clear();

    public override TemplateValue Property(string name, Rendition rendition) => _entries.GetValueOrDefault(name, Null);

    public override TemplateValue At(TemplateValue index, Rendition rendition) => Property(index.ToText(rendition), rendition);

    public override void Put(TemplateValue key, TemplateValue value, Rendition rendition) =>
        Replace(key.ToText(rendition), value, rendition);

    public override TemplateValue Call(string method, Arguments arguments) => MapMethods.Call(this, method, arguments);

    public override void WriteText(ValueWriter writer) => writer.Joined("{", _entries, "}", ", ", static (w, entry) =>
    {
        w.Append(entry.Key);
        w.Append("=");
        w.Text(entry.Value);
    });

    public override void WriteJson(ValueWriter writer) => writer.Joined("{", _entries, "}", ",", static (w, entry) =>
    {
        w.AppendJsonString(entry.Key);
        w.Append(":");
        w.Json(entry.Value);
    });
}
