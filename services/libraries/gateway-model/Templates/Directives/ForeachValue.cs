using System.Globalization;
using Gatehouse.GatewayModel.Templates.Methods;
using Gatehouse.GatewayModel.Templates.Rendering;
using Gatehouse.GatewayModel.Templates.Values;

namespace Gatehouse.GatewayModel.Templates.Directives;

/// <summary><c>$foreach</c>: where the innermost loop is.</summary>
internal sealed class ForeachValue(int index, int count, TemplateValue parent) : TemplateValue
{
    public override TemplateValue Property(string name, Rendition rendition) => name switch
    {
        "index" => new IntegerValue(index),
        "count" => new IntegerValue(index + 1),
        "hasNext" => BooleanValue.Of(index + 1 < count),
        "first" => BooleanValue.Of(index == 0),
        "last" => BooleanValue.Of(index + 1 == count),
        "parent" => parent,
        "topmost" => parent is ForeachValue outer ? outer.Property("topmost", rendition) : this,
        _ => Null,
    };

    // $foreach.hasNext() and $foreach.getIndex() reach the same as the properties.
    public override TemplateValue Call(string method, Arguments arguments)
    {
        if (arguments.Count > 0) return Null;

        var name = method.StartsWith("get", StringComparison.Ordinal) || method.StartsWith("is", StringComparison.Ordinal)
            ? method[(method[0] == 'g' ? 3 : 2)..]
            : method;
        return name.Length == 0 ? Null : Property(char.ToLower(name[0], CultureInfo.InvariantCulture) + name[1..], arguments.Rendition);
    }

    public override void WriteText(ValueWriter writer)
    {
    }
}
