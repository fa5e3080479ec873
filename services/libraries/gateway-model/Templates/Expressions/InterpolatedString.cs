using Gatehouse.GatewayModel.Templates.Directives;
using Gatehouse.GatewayModel.Templates.Rendering;
using Gatehouse.GatewayModel.Templates.Values;

namespace Gatehouse.GatewayModel.Templates.Expressions;

/// <summary>A string in double quotes: a template of its own.</summary>
internal sealed class InterpolatedString(Block content) : TemplateExpression
{
    public override TemplateValue Evaluate(Rendition rendition) => new StringValue(rendition.Capture(() => content.Render(rendition)));
}
