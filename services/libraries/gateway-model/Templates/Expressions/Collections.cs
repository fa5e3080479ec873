using Gatehouse.GatewayModel.Templates.Rendering;
using Gatehouse.GatewayModel.Templates.Values;

namespace Gatehouse.GatewayModel.Templates.Expressions;

/// <summary><c>[1, $b, "c"]</c></summary>
internal sealed class ListLiteral(IReadOnlyList<TemplateExpression> items) : TemplateExpression
{
    public override TemplateValue Evaluate(Rendition rendition)
    {
        var values = new List<TemplateValue>(items.Count);
        foreach (var item in items)
        {
            if (!rendition.Step()) return TemplateValue.Null;

            values.Add(item.Evaluate(rendition));
        }

        return new ListValue(values);
    }
}

/// <summary><c>{"a" : 1, $k : $v}</c></summary>
internal sealed class MapLiteral(IReadOnlyList<(TemplateExpression Key, TemplateExpression Value)> entries) : TemplateExpression
{
    public override TemplateValue Evaluate(Rendition rendition)
    {
        var map = new MapValue();
        foreach (var (key, value) in entries)
        {
            if (!rendition.Step()) return TemplateValue.Null;

            map.With(key.Evaluate(rendition).ToText(rendition), value.Evaluate(rendition));
        }

        return map;
    }
}

/// <summary><c>[1..5]</c>, also downwards; null when an end is not a whole number.</summary>
internal sealed class RangeLiteral(TemplateExpression from, TemplateExpression to) : TemplateExpression
{
    public override TemplateValue Evaluate(Rendition rendition)
    {
        if (from.Evaluate(rendition) is not IntegerValue first || to.Evaluate(rendition) is not IntegerValue last)
            return TemplateValue.Null;

        var distance = (Int128)last.AsInteger - first.AsInteger;
        if (!rendition.Step((int)Int128.Min(Int128.Abs(distance) + 1, int.MaxValue))) return TemplateValue.Null;

        var step = distance < 0 ? -1 : 1;
        return new ListValue(
            [.. Enumerable.Range(0, (int)Int128.Abs(distance) + 1).Select(i => new IntegerValue(first.AsInteger + (i * step)))]);
    }
}
