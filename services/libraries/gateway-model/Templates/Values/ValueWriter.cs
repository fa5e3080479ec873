using System.Text.Encodings.Web;
using Gatehouse.GatewayModel.Templates.Rendering;

namespace Gatehouse.GatewayModel.Templates.Values;

/// <summary>
/// Writes a value as text or JSON within the rendition's bounds: lists can hold themselves, and a few that hold each other twice print
/// exponentially.
/// </summary>
internal sealed class ValueWriter(Rendition rendition)
{
    private readonly BoundedText _written = new(rendition.Limits.OutputLength);
    private int _depth;

    public string Written => _written.ToString();

    /// <summary>Whether what is being written is part of another value.</summary>
    public bool IsNested => _depth > 1;

    public void Append(string text)
    {
        if (!_written.TryAppend(text)) rendition.FailTooLarge();
    }

    /// <summary>In quotes; escaped as JSON requires and no further, as AWS's JSON library does.</summary>
    public void AppendJsonString(string text)
    {
        Append("\"");
        Append(JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text));
        Append("\"");
    }

    public string TextOf(TemplateValue value) => value.ToText(rendition);

    /// <summary>The text of a value that needs the rendition to have one.</summary>
    public void Capture(Action<Rendition> render) => Append(rendition.Capture(() => render(rendition)));

    public void Text(TemplateValue value) => Deeper(value.WriteText);

    public void Json(TemplateValue value) => Deeper(value.WriteJson);

    public void Joined<T>(string opening, IEnumerable<T> items, string closing, string separator, Action<ValueWriter, T> write)
    {
        Append(opening);
        var first = true;
        foreach (var item in items)
        {
            if (rendition.Failure is not null) return;
            if (!first) Append(separator);

            first = false;
            write(this, item);
        }

        Append(closing);
    }

    private void Deeper(Action<ValueWriter> write)
    {
        _depth++;
        if (rendition.Step()) rendition.Within(() => write(this));
        _depth--;
    }
}
