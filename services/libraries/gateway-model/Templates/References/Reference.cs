using Gatehouse.GatewayModel.Templates.Expressions;
using Gatehouse.GatewayModel.Templates.Rendering;
using Gatehouse.GatewayModel.Templates.Values;

namespace Gatehouse.GatewayModel.Templates.References;

/// <summary>
/// <c>$name</c> with what follows it: properties, calls, indexes. The quiet form <c>$!name</c> is the same thing here: on AWS a reference
/// to nothing prints nothing either way.
/// </summary>
internal sealed class Reference(string name, IReadOnlyList<IReferenceStep> steps, int line) : TemplateExpression
{
    /// <summary>The variable's name, when that is all there is to the reference.</summary>
    public string? BareName => steps.Count == 0 ? name : null;

    public override TemplateValue Evaluate(Rendition rendition) => Follow(steps.Count, rendition);

    public void Assign(TemplateValue value, Rendition rendition)
    {
        if (steps.Count == 0) rendition.Scope.Set(name, value);
        else steps[^1].Assign(Follow(steps.Count - 1, rendition), value, rendition);
    }

    private TemplateValue Follow(int count, Rendition rendition)
    {
        rendition.Line = line;
        if (!rendition.Step(1 + count)) return TemplateValue.Null;

        var value = rendition.Scope.Get(name, rendition);
        for (var i = 0; i < count && rendition.Failure is null; i++) value = steps[i].Follow(value, rendition);
        return value;
    }
}
