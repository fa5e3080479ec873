using Gatehouse.GatewayModel.Templates.Rendering;
using Gatehouse.GatewayModel.Templates.Values;

namespace Gatehouse.GatewayModel.Templates.Expressions;

internal sealed class Equality(bool isEqual) : BinaryOperator
{
    public override TemplateValue Apply(TemplateValue left, TemplateExpression right, Rendition rendition)
    {
        // Null knows what equals it, on whichever side it stands.
        var second = right.Evaluate(rendition);
        var equal = second is NullValue ? second.EqualTo(left, rendition) : left.EqualTo(second, rendition);
        return BooleanValue.Of(equal == isEqual);
    }
}

/// <summary>&lt;, &lt;=, &gt; and &gt;=: of numbers; false of anything else, as in Velocity 1.7.</summary>
/// <param name="holds">What must be true of the comparison's sign.</param>
internal sealed class Ordering(Func<int, bool> holds) : BinaryOperator
{
    public override TemplateValue Apply(TemplateValue left, TemplateExpression right, Rendition rendition) => BooleanValue.Of(
        right.Evaluate(rendition) is NumberValue second
        && left is NumberValue first
        && holds(NumberValue.Compare(first, second)));
}
