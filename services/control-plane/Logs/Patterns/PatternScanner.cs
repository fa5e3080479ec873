using System.Text;
using System.Text.RegularExpressions;

namespace Gatehouse.ControlPlane.Logs.Patterns;

/// <summary>Walks over a pattern's text.</summary>
internal sealed class PatternScanner(string text)
{
    private int _at;

    public bool IsAtEnd => _at >= text.Length;

    public char Current => IsAtEnd ? '\0' : text[_at];

    public void SkipBlanks()
    {
        while (!IsAtEnd && char.IsWhiteSpace(text[_at]))
        {
            _at++;
        }
    }

    public bool TryTake(char character)
    {
        if (Current != character || IsAtEnd)
        {
            return false;
        }

        _at++;
        return true;
    }

    /// <summary>Takes a word or sign after blanks, whatever its case.</summary>
    public bool TryTake(string word)
    {
        SkipBlanks();
        if (string.Compare(text, _at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) != 0)
        {
            return false;
        }

        _at += word.Length;
        return true;
    }

    public void Expect(string word)
    {
        if (!TryTake(word))
        {
            throw Invalid();
        }
    }

    /// <summary>Text in double quotes; a backslash takes the next character as it is.</summary>
    public bool TryTakeQuoted(out string quoted)
    {
        quoted = "";
        if (Current != '"')
        {
            return false;
        }

        var taken = new StringBuilder();
        for (_at++; Current != '"'; _at++)
        {
            _at += Current == '\\' ? 1 : 0;
            taken.Append(IsAtEnd ? throw Invalid() : Current);
        }

        _at++;
        quoted = taken.ToString();
        return true;
    }

    /// <summary>A regular expression between percent signs.</summary>
    public bool TryTakeRegex(out Regex expression)
    {
        expression = null!;
        var end = Current == '%' ? text.IndexOf('%', _at + 1) : -1;
        if (end < 0)
        {
            return false;
        }

        expression = PatternRegex.Of(text[(_at + 1)..end]);
        _at = end + 1;
        return true;
    }

    public string TakeUntilBlank() => TakeWhile(character => !char.IsWhiteSpace(character));

    /// <summary>What the condition holds for, at least one character.</summary>
    public string TakeWhile(Func<char, bool> isPart)
    {
        var start = _at;
        while (!IsAtEnd && isPart(text[_at]))
        {
            _at++;
        }

        return _at > start ? text[start.._at] : throw Invalid();
    }

    public static PatternException Invalid() => new("Invalid filter pattern");
}
