using Gatehouse.GatewayModel.Templates.Rendering;

namespace Gatehouse.GatewayModel.Templates.Directives;

/// <summary>A part of a template that renders: text, a reference or a directive.</summary>
internal interface ITemplatePart
{
    void Render(Rendition rendition);
}

/// <summary>Parts one after the other, as far as #stop, #break or a failure.</summary>
internal sealed class Block(IReadOnlyList<ITemplatePart> parts) : ITemplatePart
{
    public void Render(Rendition rendition) => rendition.Within(() =>
    {
        foreach (var part in parts)
        {
            if (!rendition.GoesOn || !rendition.Step()) return;

            part.Render(rendition);
        }
    });
}

internal sealed class Text(string text) : ITemplatePart
{
    public void Render(Rendition rendition) => rendition.Write(text);
}
