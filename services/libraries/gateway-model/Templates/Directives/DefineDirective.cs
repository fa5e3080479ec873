using Gatehouse.GatewayModel.Templates.Rendering;
using Gatehouse.GatewayModel.Templates.Values;

namespace Gatehouse.GatewayModel.Templates.Directives;

/// <summary><c>#define($name) … #end</c>: the variable holds the block itself, rendered wherever the variable is printed.</summary>
internal sealed class DefineDirective(string name, Block content) : ITemplatePart
{
    public void Render(Rendition rendition) => rendition.Scope.Set(name, new BlockValue(content));
}

/// <summary>A block kept in a variable: of #define, or the body that a macro was called with.</summary>
internal sealed class BlockValue(Block content) : TemplateValue
{
    public override void WriteText(ValueWriter writer) => writer.Capture(content.Render);
}
