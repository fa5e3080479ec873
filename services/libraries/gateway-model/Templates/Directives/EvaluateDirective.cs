using Gatehouse.GatewayModel.Templates.Expressions;
using Gatehouse.GatewayModel.Templates.Parsing;
using Gatehouse.GatewayModel.Templates.Rendering;

namespace Gatehouse.GatewayModel.Templates.Directives;

/// <summary><c>#evaluate(expression)</c>: renders the expression's text as a template with the same variables.</summary>
internal sealed class EvaluateDirective(TemplateExpression expression) : ITemplatePart
{
    public void Render(Rendition rendition)
    {
        var text = expression.Evaluate(rendition).ToText(rendition);
        if (rendition.Failure is not null) return;

        if (!TemplateParser.TryParse(rendition.Template, text, out var parsed, out var failure))
        {
            rendition.Fail(MappingFailureKind.Syntax, $"In what #evaluate was given: {failure.Reason}");
            return;
        }

        rendition.Define(parsed.Macros.Values);
        parsed.Body.Render(rendition);
    }
}
