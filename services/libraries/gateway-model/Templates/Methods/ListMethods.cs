using Gatehouse.GatewayModel.Templates.Values;

namespace Gatehouse.GatewayModel.Templates.Methods;

/// <summary>java.util.List as templates use it. https://docs.oracle.com/javase/8/docs/api/java/util/List.html</summary>
internal static class ListMethods
{
    private static readonly MethodTable<ListValue> Table = new()
    {
        ["size/0"] = (l, _) => new IntegerValue(l.Elements.Count),
        ["count/0"] = (l, _) => new IntegerValue(l.Elements.Count), // AWS's docs write $array.count()
        ["length/0"] = (l, _) => new IntegerValue(l.Elements.Count),
        ["isEmpty/0"] = (l, _) => BooleanValue.Of(l.Elements.Count == 0),
        ["get/1"] = (l, a) => a.TryInteger(0, 0, l.Elements.Count - 1, out var at) ? l.Elements[at] : TemplateValue.Null,
        ["set/2"] = (l, a) => a.TryInteger(0, 0, l.Elements.Count - 1, out var at) ? Replaced(l, at, a[1]) : TemplateValue.Null,
        ["add/1"] = (l, a) => Insert(l, l.Elements.Count, [a[0]], a),
        ["add/2"] = (l, a) => a.TryInteger(0, 0, l.Elements.Count, out var at) ? Inserted(l, at, a) : TemplateValue.Null,
        ["addAll/1"] = (l, a) => Insert(l, l.Elements.Count, [.. a[0].Items ?? []], a),
        ["remove/1"] = Remove,
        ["clear/0"] = (l, _) => Cleared(l),
        ["contains/1"] = (l, a) => BooleanValue.Of(IndexOf(l, a) >= 0),
        ["containsAll/1"] = (l, a) => BooleanValue.Of((a[0].Items ?? []).All(item => Contains(l, item, a))),
        ["indexOf/1"] = (l, a) => new IntegerValue(IndexOf(l, a)),
        ["subList/2"] = (l, a) =>
            a.TryInteger(1, 0, l.Elements.Count, out var to) && a.TryInteger(0, 0, to, out var from)
                ? new ListValue(l.Elements[from..to])
                : TemplateValue.Null,
    };

    public static TemplateValue Call(ListValue target, string name, Arguments arguments) => Table.Call(target, name, arguments);

    private static TemplateValue Replaced(ListValue list, int at, TemplateValue value)
    {
        var before = list.Elements[at];
        list.Elements[at] = value;
        return before;
    }

    private static TemplateValue Inserted(ListValue list, int at, Arguments arguments)
    {
        Insert(list, at, [arguments[1]], arguments);
        return TemplateValue.Null;
    }

    // A list that is added to itself doubles, so each element counts as a step.
    private static TemplateValue Insert(ListValue list, int at, IReadOnlyList<TemplateValue> values, Arguments arguments)
    {
        if (!arguments.Rendition.Step(values.Count)) return TemplateValue.Null;

        list.Elements.InsertRange(at, values);
        return BooleanValue.Of(values.Count > 0);
    }

    private static TemplateValue Remove(ListValue list, Arguments arguments)
    {
        if (arguments[0] is not IntegerValue)
        {
            var place = IndexOf(list, arguments);
            if (place >= 0) list.Elements.RemoveAt(place);
            return BooleanValue.Of(place >= 0);
        }

        if (!arguments.TryInteger(0, 0, list.Elements.Count - 1, out var at)) return TemplateValue.Null;

        var removed = list.Elements[at];
        list.Elements.RemoveAt(at);
        return removed;
    }

    private static TemplateValue Cleared(ListValue list)
    {
        list.Elements.Clear();
        return TemplateValue.Null;
    }

    private static int IndexOf(ListValue list, Arguments arguments) =>
        list.Elements.FindIndex(item => arguments.Rendition.Step() && item.EqualTo(arguments[0], arguments.Rendition));

    private static bool Contains(ListValue list, TemplateValue value, Arguments arguments) =>
        list.Elements.Exists(item => arguments.Rendition.Step() && item.EqualTo(value, arguments.Rendition));
}
