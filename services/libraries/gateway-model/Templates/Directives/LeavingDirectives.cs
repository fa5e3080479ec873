using Gatehouse.GatewayModel.Templates.Rendering;

namespace Gatehouse.GatewayModel.Templates.Directives;

/// <summary><c>#break</c>: leaves the innermost #foreach or macro, or the template.</summary>
internal sealed class BreakDirective : ITemplatePart
{
    public void Render(Rendition rendition) => rendition.Breaking = true;
}

/// <summary><c>#stop</c>: what was written so far is the output.</summary>
internal sealed class StopDirective : ITemplatePart
{
    public void Render(Rendition rendition) => rendition.Stopped = true;
}
