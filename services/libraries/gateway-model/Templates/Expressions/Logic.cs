using Gatehouse.GatewayModel.Templates.Rendering;
using Gatehouse.GatewayModel.Templates.Values;

namespace Gatehouse.GatewayModel.Templates.Expressions;

internal sealed class Not(TemplateExpression operand) : TemplateExpression
{
    public override TemplateValue Evaluate(Rendition rendition) => BooleanValue.Of(!operand.Evaluate(rendition).IsTrue);
}

internal sealed class And : BinaryOperator
{
    public override TemplateValue Apply(TemplateValue left, TemplateExpression right, Rendition rendition) =>
        BooleanValue.Of(left.IsTrue && right.Evaluate(rendition).IsTrue);
}

internal sealed class Or : BinaryOperator
{
    public override TemplateValue Apply(TemplateValue left, TemplateExpression right, Rendition rendition) =>
        BooleanValue.Of(left.IsTrue || right.Evaluate(rendition).IsTrue);
}
