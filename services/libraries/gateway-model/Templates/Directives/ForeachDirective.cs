using Gatehouse.GatewayModel.Templates.Expressions;
using Gatehouse.GatewayModel.Templates.Rendering;
using Gatehouse.GatewayModel.Templates.Values;

namespace Gatehouse.GatewayModel.Templates.Directives;

/// <summary>
/// <c>#foreach($item in expression) … #end</c> over a list, a range or a map's values; nothing over anything else. Its variables are what
/// they were before when it ends.
/// </summary>
internal sealed class ForeachDirective(string item, TemplateExpression source, Block content) : ITemplatePart
{
    private static readonly string[] Counters = ["foreach", "velocityCount", "velocityHasNext"];

    public void Render(Rendition rendition)
    {
        if (source.Evaluate(rendition).Items is not { } items) return;

        // A list may grow while it is gone through; Java would refuse that, here the loop keeps to what was there.
        IReadOnlyList<TemplateValue> rounds = [.. items];
        var scope = rendition.Scope;
        var parent = scope.Get("foreach", rendition);
        string[] names = [item, .. Counters];
        var before = names.Select(name => scope.Get(name, rendition)).ToArray();

        for (var index = 0; index < rounds.Count && rendition.GoesOn; index++)
        {
            if (index == rendition.Limits.ForeachIterations)
            {
                rendition.Fail(MappingFailureKind.Limit, $"#foreach went around more than {rendition.Limits.ForeachIterations} times.");
                break;
            }

            scope.Set(item, rounds[index]);
            scope.Set("foreach", new ForeachValue(index, rounds.Count, parent));
            scope.Set("velocityCount", new IntegerValue(index + 1));
            scope.Set("velocityHasNext", BooleanValue.Of(index + 1 < rounds.Count));
            content.Render(rendition);
        }

        rendition.Breaking = false;
        for (var i = 0; i < names.Length; i++) scope.Set(names[i], before[i]);
    }
}
