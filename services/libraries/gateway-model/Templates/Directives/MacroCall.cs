using Gatehouse.GatewayModel.Templates.Expressions;
using Gatehouse.GatewayModel.Templates.Rendering;
using Gatehouse.GatewayModel.Templates.Values;

namespace Gatehouse.GatewayModel.Templates.Directives;

/// <summary><c>#name(arguments)</c> or <c>#@name(arguments) body #end</c>; without such a macro, the text that it is.</summary>
/// <param name="source">As it is written, with the end of its line if the call takes that along.</param>
internal sealed class MacroCall(string name, IReadOnlyList<TemplateExpression> arguments, Block? body, string source, int line)
    : ITemplatePart
{
    public string Name => name;

    public void Render(Rendition rendition)
    {
        rendition.Line = line;
        if (rendition.FindMacro(name) is not { } macro)
        {
            rendition.Write(source);
            return;
        }

        rendition.Scope.Enter(ArgumentsOf(macro));
        macro.Content.Render(rendition);
        rendition.Scope.Leave();
        rendition.Breaking = false;
    }

    private Dictionary<string, Func<Rendition, TemplateValue>> ArgumentsOf(Macro macro)
    {
        var bound = new Dictionary<string, Func<Rendition, TemplateValue>>(StringComparer.Ordinal);
        for (var i = 0; i < macro.Parameters.Count; i++)
        {
            var expression = i < arguments.Count ? arguments[i] : macro.Parameters[i].Default;
            bound[macro.Parameters[i].Name] = expression is null ? _ => TemplateValue.Null : expression.Evaluate;
        }

        if (body is not null) bound["bodyContent"] = _ => new BlockValue(body);
        return bound;
    }
}
