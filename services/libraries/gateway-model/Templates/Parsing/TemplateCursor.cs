using Gatehouse.GatewayModel.Templates.Directives;

namespace Gatehouse.GatewayModel.Templates.Parsing;

/// <summary>
/// Where parsing is in a template's text. The first failure is kept; whoever meets one answers false all the way up.
/// </summary>
internal sealed class TemplateCursor
{
    private const int Deepest = 64;

    private readonly string _name;
    private readonly string _text;
    private readonly int _firstLine;
    private readonly TemplateCursor? _outer;
    private int _depth;
    private (int At, int Line) _counted;

    public TemplateCursor(string name, string text)
    {
        (_name, _text, _firstLine) = (name, text, 1);
    }

    private TemplateCursor(TemplateCursor outer, string text)
    {
        (_name, _text, _firstLine, _outer, _depth) = (outer._name, text, outer.Line, outer, outer._depth);
        (Macros, NotOnAws) = (outer.Macros, outer.NotOnAws);
    }

    /// <summary>Macros defined so far, anywhere in the template.</summary>
    public Dictionary<string, Macro> Macros { get; } = new(StringComparer.Ordinal);

    /// <summary>Directives met that AWS prints as text.</summary>
    public SortedSet<string> NotOnAws { get; } = new(StringComparer.Ordinal);

    public MappingFailure? Failure { get; private set; }

    public int At { get; set; }

    public bool IsAtEnd => At >= _text.Length;

    public char Current => PeekAt(0);

    public int Line
    {
        get
        {
            if (At < _counted.At) _counted = (0, 0);
            _counted = (At, _counted.Line + _text.AsSpan(_counted.At, Math.Min(At, _text.Length) - _counted.At).Count('\n'));
            return _firstLine + _counted.Line;
        }
    }

    /// <summary>A cursor over a string's content, which is a template within the template.</summary>
    public TemplateCursor Within(string content) => new(this, content);

    /// <summary>The character so far ahead; NUL past the end.</summary>
    public char PeekAt(int ahead) => At + ahead < _text.Length ? _text[At + ahead] : '\0';

    public bool IsAt(string token) => _text.AsSpan(Math.Min(At, _text.Length)).StartsWith(token, StringComparison.Ordinal);

    public bool Skip(string token)
    {
        if (!IsAt(token)) return false;

        At += token.Length;
        return true;
    }

    /// <summary>Within parentheses blanks and line ends mean nothing.</summary>
    public bool SkipAfterBlanks(string token)
    {
        SkipBlanks();
        return Skip(token);
    }

    public void SkipBlanks()
    {
        while (!IsAtEnd && char.IsWhiteSpace(_text[At])) At++;
    }

    /// <summary>Blanks to the end of the line with the line's end, if nothing else is there.</summary>
    public void SkipRestOfBlankLine()
    {
        var end = At;
        while (end < _text.Length && _text[end] is ' ' or '\t') end++;
        if (end < _text.Length && _text[end] == '\r') end++;
        if (end < _text.Length && _text[end] == '\n') At = end + 1;
    }

    /// <summary>A name: a letter, then letters, digits and underscores; in a reference also hyphens. Empty when there is none.</summary>
    public string ReadName(bool mayHaveHyphens)
    {
        var start = At;
        if (!char.IsAsciiLetter(Current)) return "";

        while (char.IsAsciiLetterOrDigit(Current) || Current == '_' || (mayHaveHyphens && Current == '-')) At++;
        return _text[start..At];
    }

    /// <summary>What was read since a place.</summary>
    public string Since(int start) => _text[start..At];

    /// <summary>What is read up to a token, which is read too; null when it never comes.</summary>
    public string? ReadTo(string token)
    {
        var end = _text.IndexOf(token, At, StringComparison.Ordinal);
        if (end < 0) return null;

        var read = _text[At..end];
        At = end + token.Length;
        return read;
    }

    public void SkipToEnd() => At = _text.Length;

    public bool TryEnter() => ++_depth <= Deepest || Fail($"It is nested more than {Deepest} deep.");

    public void Leave() => _depth--;

    public bool Fail(string reason) => Fail(new MappingFailure(MappingFailureKind.Syntax, _name, Line, reason));

    /// <summary>What to say of a character that should not be here.</summary>
    public bool FailAtCurrent(string expected) =>
        Fail(IsAtEnd ? $"{expected} is missing at the end." : $"{expected} should stand where '{Current}' is.");

    private bool Fail(MappingFailure failure)
    {
        Failure ??= failure;
        _outer?.Fail(failure);
        return false;
    }
}
