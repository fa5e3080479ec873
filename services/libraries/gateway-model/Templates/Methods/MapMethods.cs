using Gatehouse.GatewayModel.Templates.Values;

namespace Gatehouse.GatewayModel.Templates.Methods;

/// <summary>java.util.Map as templates use it. https://docs.oracle.com/javase/8/docs/api/java/util/Map.html</summary>
internal static class MapMethods
{
    private static readonly MethodTable<MapValue> Table = new()
    {
        ["size/0"] = (m, _) => new IntegerValue(m.Entries.Count),
        ["isEmpty/0"] = (m, _) => BooleanValue.Of(m.Entries.Count == 0),
        ["get/1"] = (m, a) => m.At(a[0], a.Rendition),
        ["getOrDefault/2"] = (m, a) => m.Entries.GetValueOrDefault(a.Text(0), a[1]),
        ["put/2"] = (m, a) => m.Replace(a.Text(0), a[1], a.Rendition),
        ["putAll/1"] = PutAll,
        ["putIfAbsent/2"] = (m, a) => m.Entries.TryGetValue(a.Text(0), out var present) ? present : m.Replace(a.Text(0), a[1], a.Rendition),
        ["remove/1"] = (m, a) => m.Remove(a.Text(0)),
        ["clear/0"] = (m, _) => Cleared(m),
        ["containsKey/1"] = (m, a) => BooleanValue.Of(m.Entries.ContainsKey(a.Text(0))),
        ["containsValue/1"] = (m, a) =>
            BooleanValue.Of(m.Entries.Values.Any(value => a.Rendition.Step() && value.EqualTo(a[0], a.Rendition))),
        ["keySet/0"] = (m, a) => Listed(m, a, static entry => new StringValue(entry.Key)),
        ["values/0"] = (m, a) => Listed(m, a, static entry => entry.Value),
        ["entrySet/0"] = (m, a) => Listed(m, a, static entry => new MapEntryValue(entry.Key, entry.Value)),
    };

    public static TemplateValue Call(MapValue target, string name, Arguments arguments) => Table.Call(target, name, arguments);

    private static TemplateValue PutAll(MapValue map, Arguments arguments)
    {
        if (arguments[0] is not MapValue other || !arguments.Rendition.Step(other.Entries.Count)) return TemplateValue.Null;

        foreach (var (key, value) in other.Entries.ToArray()) map.Replace(key, value, arguments.Rendition);
        return TemplateValue.Null;
    }

    private static TemplateValue Cleared(MapValue map)
    {
        map.Clear();
        return TemplateValue.Null;
    }

    private static TemplateValue Listed(MapValue map, Arguments arguments, Func<KeyValuePair<string, TemplateValue>, TemplateValue> part) =>
        arguments.Rendition.Step(map.Entries.Count) ? new ListValue([.. map.Entries.Select(part)]) : TemplateValue.Null;
}
