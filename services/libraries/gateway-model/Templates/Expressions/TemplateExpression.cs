using Gatehouse.GatewayModel.Templates.Rendering;
using Gatehouse.GatewayModel.Templates.Values;

namespace Gatehouse.GatewayModel.Templates.Expressions;

/// <summary>What stands between the parentheses of a directive, between brackets and as an argument.</summary>
internal abstract class TemplateExpression
{
    public abstract TemplateValue Evaluate(Rendition rendition);
}

/// <summary>A number, true, false, null or a string without references in it.</summary>
internal sealed class Literal(TemplateValue value) : TemplateExpression
{
    public override TemplateValue Evaluate(Rendition rendition) => value;
}
