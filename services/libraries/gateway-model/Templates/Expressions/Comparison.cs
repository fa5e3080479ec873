using Gatehouse.GatewayModel.Templates.Rendering;
using Gatehouse.GatewayModel.Templates.Values;

namespace Gatehouse.GatewayModel.Templates.Expressions;

internal sealed class Equality(TemplateExpression left, TemplateExpression right, bool isEqual) : TemplateExpression
{
    public override TemplateValue Evaluate(Rendition rendition)
    {
        if (!rendition.Step()) return TemplateValue.Null;

        var (first, second) = (left.Evaluate(rendition), right.Evaluate(rendition));
        var equal = first is NullValue ? first.EqualTo(second, rendition)
            : second is NullValue ? second.EqualTo(first, rendition)
            : first.EqualTo(second, rendition);
        return BooleanValue.Of(equal == isEqual);
    }
}

/// <summary>&lt;, &lt;=, &gt; and &gt;=: of numbers; false of anything else, as in Velocity 1.7.</summary>
/// <param name="holds">What must be true of the comparison's sign.</param>
internal sealed class Ordering(TemplateExpression left, TemplateExpression right, Func<int, bool> holds) : TemplateExpression
{
    public override TemplateValue Evaluate(Rendition rendition) => BooleanValue.Of(
        rendition.Step()
        && left.Evaluate(rendition) is NumberValue first
        && right.Evaluate(rendition) is NumberValue second
        && holds(NumberValue.Compare(first, second)));
}
