using Gatehouse.GatewayModel.Templates.Rendering;
using Gatehouse.GatewayModel.Templates.Values;

namespace Gatehouse.GatewayModel.Templates.Expressions;

internal sealed class Not(TemplateExpression operand) : TemplateExpression
{
    public override TemplateValue Evaluate(Rendition rendition) => BooleanValue.Of(!operand.Evaluate(rendition).IsTrue);
}

internal sealed class And(TemplateExpression left, TemplateExpression right) : TemplateExpression
{
    public override TemplateValue Evaluate(Rendition rendition) =>
        BooleanValue.Of(left.Evaluate(rendition).IsTrue && right.Evaluate(rendition).IsTrue);
}

internal sealed class Or(TemplateExpression left, TemplateExpression right) : TemplateExpression
{
    public override TemplateValue Evaluate(Rendition rendition) =>
        BooleanValue.Of(left.Evaluate(rendition).IsTrue || right.Evaluate(rendition).IsTrue);
}
