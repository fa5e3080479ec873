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
    /// <summary>What it renders to in any case, where it is nothing but text; else null.</summary>
    public string? Constant { get; } = parts.All(static part => part is Text) ? string.Concat(parts.Select(static part => ((Text)part).Content)) : null;

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
    public string Content => text;

    public void Render(Rendition rendition) => rendition.Write(text);
}
