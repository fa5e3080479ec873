using Gatehouse.GatewayModel.Templates.Rendering;
using Gatehouse.GatewayModel.Templates.Values;

namespace Gatehouse.GatewayModel.Templates.Expressions;

/// <summary>
/// + - * / %: of whole numbers as long as the result is one of 64 bits, otherwise of doubles. + also joins a string with anything. Null
/// for other operands and for a division by zero, as in Velocity 1.7.
/// </summary>
internal sealed class Arithmetic(char operation) : BinaryOperator
{
    public override TemplateValue Apply(TemplateValue left, TemplateExpression right, Rendition rendition)
    {
        var second = right.Evaluate(rendition);
        if (operation == '+' && (left is StringValue || second is StringValue)) return Join(left, second, rendition);
        if (left is not NumberValue a || second is not NumberValue b) return TemplateValue.Null;

        return a is IntegerValue && b is IntegerValue ? OfIntegers(a.AsInteger, b.AsInteger) : OfDoubles(a.AsDouble, b.AsDouble);
    }

    private static TemplateValue Join(TemplateValue first, TemplateValue second, Rendition rendition)
    {
        var text = new BoundedText(rendition.Limits.OutputLength);
        return text.TryAppend(first.ToText(rendition)) && text.TryAppend(second.ToText(rendition))
            ? new StringValue(text.ToString())
            : rendition.FailTooLarge();
    }

    private TemplateValue OfIntegers(long a, long b)
    {
        if (b == 0 && operation is ('/' or '%')) return TemplateValue.Null;

        var exact = operation switch
        {
            '+' => (Int128)a + b,
            '-' => (Int128)a - b,
            '*' => (Int128)a * b,
            '/' => (Int128)a / b,
            _ => (Int128)a % b,
        };
        return exact >= long.MinValue && exact <= long.MaxValue ? new IntegerValue((long)exact) : new DoubleValue((double)exact);
    }

    private TemplateValue OfDoubles(double a, double b)
    {
        if (b == 0 && operation is ('/' or '%')) return TemplateValue.Null;

        return new DoubleValue(operation switch
        {
            '+' => a + b,
            '-' => a - b,
            '*' => a * b,
            '/' => a / b,
            _ => a % b,
        });
    }
}
