using System.Globalization;
using Gatehouse.GatewayModel.Templates.Values;

namespace Gatehouse.GatewayModel.Templates.Methods;

/// <summary>
/// java.lang.Integer and Double as templates use them: static methods are reached through any number, as in <c>$n.parseInt("1")</c>.
/// </summary>
internal static class NumberMethods
{
    private static readonly MethodTable<NumberValue> Table = new()
    {
        ["intValue/0"] = (n, _) => new IntegerValue(unchecked((int)n.AsInteger)),
        ["longValue/0"] = (n, _) => new IntegerValue(n.AsInteger),
        ["doubleValue/0"] = (n, _) => new DoubleValue(n.AsDouble),
        ["floatValue/0"] = (n, _) => new DoubleValue((float)n.AsDouble),
        ["compareTo/1"] = (n, a) => a[0] is NumberValue other ? new IntegerValue(NumberValue.Compare(n, other)) : TemplateValue.Null,
        ["hashCode/0"] = (n, _) => new IntegerValue(unchecked((int)(n.AsInteger ^ (n.AsInteger >>> 32)))),
        ["parseInt/1"] = (_, a) => ParseInt(a),
        ["parseLong/1"] = (_, a) => ParseInt(a),
        ["valueOf/1"] = (n, a) => n is IntegerValue ? ParseInt(a) : ParseDouble(a),
        ["parseDouble/1"] = (_, a) => ParseDouble(a),
    };

    public static TemplateValue Call(NumberValue target, string name, Arguments arguments) => Table.Call(target, name, arguments);

    public static TemplateValue ParseInt(Arguments arguments) =>
        long.TryParse(arguments.Text(0), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer)
            ? new IntegerValue(integer)
            : arguments.Rendition.Fail($"'{arguments.Text(0)}' is not a whole number.");

    private static TemplateValue ParseDouble(Arguments arguments) =>
        double.TryParse(arguments.Text(0), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? new DoubleValue(number)
            : arguments.Rendition.Fail($"'{arguments.Text(0)}' is not a number.");
}
