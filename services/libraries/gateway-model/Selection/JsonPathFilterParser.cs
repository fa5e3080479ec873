using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Gatehouse.GatewayModel.Selection;

/// <summary>Reads the condition of <c>[?(…)]</c>: comparisons and existence, joined by &amp;&amp;, || and !, in parentheses.</summary>
internal sealed class JsonPathFilterParser
{
    private const int Deepest = 32;
    private static readonly TimeSpan PatternTime = TimeSpan.FromMilliseconds(100);
    private static readonly string[] Operations = ["==", "!=", "<=", ">=", "<", ">", "nin ", "in "];

    private static readonly SearchValues<char> AfterLiterals = SearchValues.Create(" &|)=<>!");

    private readonly string _text;
    private int _at;
    private int _depth;

    private JsonPathFilterParser(string text) => _text = text;

    public static bool TryParse(string text, [NotNullWhen(true)] out JsonPathFilter? filter)
    {
        var parser = new JsonPathFilterParser(text);
        return parser.TryParseEither(out filter) && parser.IsAtEnd();
    }

    private bool TryParseEither([NotNullWhen(true)] out JsonPathFilter? filter)
    {
        if (!TryParseBoth(out filter)) return false;

        while (Skip("||"))
        {
            if (!TryParseBoth(out var right)) return false;

            filter = new EitherFilter(filter, right);
        }

        return true;
    }

    private bool TryParseBoth([NotNullWhen(true)] out JsonPathFilter? filter)
    {
        if (!TryParseOne(out filter)) return false;

        while (Skip("&&"))
        {
            if (!TryParseOne(out var right)) return false;

            filter = new BothFilter(filter, right);
        }

        return true;
    }

    private bool TryParseOne([NotNullWhen(true)] out JsonPathFilter? filter)
    {
        filter = null;
        if (++_depth > Deepest) return false;

        var parsed = true;
        if (Skip("!"))
        {
            parsed = TryParseOne(out var inner);
            filter = inner is null ? null : new NotFilter(inner);
        }
        else if (Skip("("))
        {
            parsed = TryParseEither(out filter) && Skip(")");
        }
        else
        {
            parsed = TryParseComparison(out filter);
        }

        _depth--;
        return parsed && filter is not null;
    }

    private bool TryParseComparison(out JsonPathFilter? filter)
    {
        filter = null;
        if (!TryParseOperand(out var left)) return false;

        if (Skip("=~")) return TryParsePattern(left, out filter);

        if (Array.Find(Operations, Skip) is not { } operation)
        {
            filter = new ExistsFilter(left);
            return true;
        }

        if (!TryParseOperand(out var right)) return false;

        filter = new ComparisonFilter(left, operation.TrimEnd(), right);
        return true;
    }

    private bool TryParseOperand([NotNullWhen(true)] out JsonPathOperand? operand)
    {
        operand = null;
        SkipBlanks();
        if (_at == _text.Length) return false;
        if (_text[_at] is not ('@' or '$')) return TryParseLiteral(out operand);

        var fromRoot = _text[_at++] == '$';
        var length = LengthOfPath();
        var written = _text.AsSpan(_at, length);
        _at += length;
        if (!JsonPath.TryParseRooted(written, out var path) || !path.IsDefinite) return false;

        operand = new JsonPathOperand(path, fromRoot, literal: null);
        return true;
    }

    private int LengthOfPath()
    {
        var end = _at;
        while (end < _text.Length)
        {
            if (char.IsLetterOrDigit(_text[end]) || _text[end] is '.' or '_' or '-') end++;
            else if (_text[end] == '[' && _text.IndexOf(']', end) is > 0 and var closing) end = closing + 1;
            else break;
        }

        return end - _at;
    }

    // 'text', "text", 5, true, null, ['a', 'b']: JSON once single quotes are double.
    private bool TryParseLiteral([NotNullWhen(true)] out JsonPathOperand? operand)
    {
        operand = null;
        var length = _text[_at] switch
        {
            '\'' or '"' => _text.IndexOf(_text[_at], _at + 1) - _at + 1,
            '[' => _text.IndexOf(']', _at) - _at + 1,
            _ => _text.AsSpan(_at).IndexOfAny(AfterLiterals) is >= 0 and var end ? end : _text.Length - _at,
        };
        if (length <= 0 || _text.AsSpan(_at, length).Contains('\\')) return false;

        try
        {
            using var json = JsonDocument.Parse(_text.Substring(_at, length).Replace('\'', '"'));
            operand = new JsonPathOperand(path: null, fromRoot: false, json.RootElement.Clone());
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            return false;
        }

        _at += length;
        return true;
    }

    private bool TryParsePattern(JsonPathOperand left, out JsonPathFilter? filter)
    {
        filter = null;
        if (!Skip("/")) return false;

        var end = _text.IndexOf('/', _at);
        if (end < 0) return false;

        var pattern = _text[_at..end];
        _at = end + 1;
        var options = Skip("i") ? RegexOptions.IgnoreCase | RegexOptions.CultureInvariant : RegexOptions.CultureInvariant;
        try
        {
            filter = new PatternFilter(left, new Regex($@"\A(?:{pattern})\z", options, PatternTime));
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private bool Skip(string token)
    {
        SkipBlanks();
        if (!_text.AsSpan(_at).StartsWith(token, StringComparison.Ordinal)) return false;

        _at += token.Length;
        return true;
    }

    private void SkipBlanks()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at])) _at++;
    }

    private bool IsAtEnd()
    {
        SkipBlanks();
        return _at == _text.Length;
    }
}
