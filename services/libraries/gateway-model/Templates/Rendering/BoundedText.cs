using System.Text;

namespace Gatehouse.GatewayModel.Templates.Rendering;

/// <summary>Text that grows to a limit and no further.</summary>
internal sealed class BoundedText(int limit)
{
    private readonly StringBuilder _text = new();

    /// <summary>Whether something was refused because it would have been too long.</summary>
    public bool Overflowed { get; private set; }

    public bool TryAppend(ReadOnlySpan<char> text)
    {
        if (text.Length > limit - _text.Length) Overflowed = true;
        if (Overflowed) return false;

        _text.Append(text);
        return true;
    }

    public override string ToString() => _text.ToString();
}
