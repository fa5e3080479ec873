using System.Globalization;
using Gatehouse.GatewayModel.Templates.Methods;
using Gatehouse.GatewayModel.Templates.Rendering;

namespace Gatehouse.GatewayModel.Templates.Values;

internal abstract class NumberValue : TemplateValue
{
    public abstract double AsDouble { get; }

    public abstract long AsInteger { get; }

    public override TemplateValue Call(string method, Arguments arguments) => NumberMethods.Call(this, method, arguments);

    public override void WriteJson(ValueWriter writer) => WriteText(writer);

    public override bool EqualTo(TemplateValue other, Rendition rendition) =>
        other is NumberValue number ? Compare(this, number) == 0 : base.EqualTo(other, rendition);

    public static int Compare(NumberValue left, NumberValue right) =>
        left is IntegerValue && right is IntegerValue
            ? left.AsInteger.CompareTo(right.AsInteger)
            : left.AsDouble.CompareTo(right.AsDouble);
}

internal sealed class IntegerValue(long value) : NumberValue
{
    public override double AsDouble => value;

    public override long AsInteger => value;

    public override void WriteText(ValueWriter writer) => writer.Append(value.ToString(CultureInfo.InvariantCulture));
}

internal sealed class DoubleValue(double value) : NumberValue
{
    public override double AsDouble => value;

    // Java's narrowing: out of range is the nearest end, not-a-number is zero; so is .NET's since version 9.
    public override long AsInteger => (long)value;

    public override void WriteText(ValueWriter writer) => writer.Append(JavaDouble.Text(value));
}
