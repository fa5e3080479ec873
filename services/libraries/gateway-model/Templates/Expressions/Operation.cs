using Gatehouse.GatewayModel.Templates.Rendering;
using Gatehouse.GatewayModel.Templates.Values;

namespace Gatehouse.GatewayModel.Templates.Expressions;

/// <summary>
/// Operands joined by operators of one precedence, from left to right: <c>1 - $b + 3</c>. Kept flat, so that a long one is not a deep one.
/// </summary>
internal sealed class Operation(TemplateExpression first, IReadOnlyList<(BinaryOperator Operator, TemplateExpression Operand)> rest)
    : TemplateExpression
{
    public override TemplateValue Evaluate(Rendition rendition)
    {
        var value = first.Evaluate(rendition);
        foreach (var (binary, operand) in rest)
        {
            if (!rendition.Step()) return TemplateValue.Null;

            value = binary.Apply(value, operand, rendition);
        }

        return value;
    }
}

/// <summary>An operator between two operands; it decides whether the right one is evaluated.</summary>
internal abstract class BinaryOperator
{
    public abstract TemplateValue Apply(TemplateValue left, TemplateExpression right, Rendition rendition);
}
