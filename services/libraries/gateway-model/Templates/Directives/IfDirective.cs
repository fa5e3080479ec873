using Gatehouse.GatewayModel.Templates.Expressions;
using Gatehouse.GatewayModel.Templates.Rendering;

namespace Gatehouse.GatewayModel.Templates.Directives;

/// <summary><c>#if(…) … #elseif(…) … #else … #end</c></summary>
internal sealed class IfDirective(IReadOnlyList<(TemplateExpression Condition, Block Content)> branches, Block? otherwise) : ITemplatePart
{
    public void Render(Rendition rendition)
    {
        foreach (var (condition, content) in branches)
        {
            if (!rendition.Step()) return;
            if (!condition.Evaluate(rendition).IsTrue) continue;

            content.Render(rendition);
            return;
        }

        otherwise?.Render(rendition);
    }
}
