using Gatehouse.GatewayModel.Templates.References;
using Gatehouse.GatewayModel.Templates.Rendering;

namespace Gatehouse.GatewayModel.Templates.Directives;

internal sealed class ReferenceInText(Reference reference) : ITemplatePart
{
    public void Render(Rendition rendition)
    {
        var text = reference.Evaluate(rendition).ToText(rendition);
        if (rendition.Failure is null) rendition.Write(text);
    }
}
