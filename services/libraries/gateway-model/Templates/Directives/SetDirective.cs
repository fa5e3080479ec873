using Gatehouse.GatewayModel.Templates.Expressions;
using Gatehouse.GatewayModel.Templates.References;
using Gatehouse.GatewayModel.Templates.Rendering;

namespace Gatehouse.GatewayModel.Templates.Directives;

/// <summary><c>#set($target = expression)</c></summary>
internal sealed class SetDirective(Reference target, TemplateExpression expression) : ITemplatePart
{
    public void Render(Rendition rendition)
    {
        var value = expression.Evaluate(rendition);
        if (rendition.Failure is null) target.Assign(value, rendition);
    }
}
