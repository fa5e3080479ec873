using Gatehouse.GatewayModel.Templates.Expressions;
using Gatehouse.GatewayModel.Templates.Methods;
using Gatehouse.GatewayModel.Templates.Rendering;
using Gatehouse.GatewayModel.Templates.Values;

namespace Gatehouse.GatewayModel.Templates.References;

internal interface IReferenceStep
{
    TemplateValue Follow(TemplateValue value, Rendition rendition);

    /// <summary>#set with this as the last step of its left side.</summary>
    void Assign(TemplateValue target, TemplateValue value, Rendition rendition);
}

/// <summary><c>.name</c></summary>
internal sealed class PropertyStep(string name) : IReferenceStep
{
    private readonly StringValue _key = new(name);

    public TemplateValue Follow(TemplateValue value, Rendition rendition) => value.Property(name, rendition);

    // Only maps have properties to assign; a list's element is reached by its index.
    public void Assign(TemplateValue target, TemplateValue value, Rendition rendition) => target.Put(_key, value, rendition);
}

/// <summary><c>[expression]</c></summary>
internal sealed class IndexStep(TemplateExpression index) : IReferenceStep
{
    public TemplateValue Follow(TemplateValue value, Rendition rendition) => value.At(index.Evaluate(rendition), rendition);

    public void Assign(TemplateValue target, TemplateValue value, Rendition rendition) =>
        target.Put(index.Evaluate(rendition), value, rendition);
}

/// <summary><c>.name(arguments)</c></summary>
internal sealed class CallStep(string name, IReadOnlyList<TemplateExpression> arguments) : IReferenceStep
{
    public TemplateValue Follow(TemplateValue value, Rendition rendition)
    {
        var values = new TemplateValue[arguments.Count];
        for (var i = 0; i < values.Length; i++) values[i] = arguments[i].Evaluate(rendition);
        return rendition.Failure is null ? value.Call(name, new Arguments(values, rendition)) : TemplateValue.Null;
    }

    public void Assign(TemplateValue target, TemplateValue value, Rendition rendition) =>
        rendition.Fail($"#set cannot assign to a call of {name}.");
}
