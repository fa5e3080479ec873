using System.Buffers;
using System.Globalization;
using System.Text;

namespace Gatehouse.GatewayModel.Selection;

/// <summary>Reads the steps of a JSONPath.</summary>
internal static class JsonPathParser
{
    private const int LongestPath = 2048;

    public static bool TryParse(ReadOnlySpan<char> text, out JsonPathStep[] steps)
    {
        var read = new List<JsonPathStep>();
        steps = [];
        if (text.Length > LongestPath || !IsUnicode(text)) return false;

        while (!text.IsEmpty)
        {
            if (text.StartsWith(".."))
            {
                read.Add(new DescendStep());
                text = text[2..];
            }

            if (!TryReadStep(ref text, out var step)) return false;

            read.Add(step);
            if (text is ['.', not ('[' or '.'), ..]) text = text[1..];
            else if (text is not ([] or ['[', ..] or ['.', '.', ..])) return false;
        }

        steps = [.. read];
        return true;
    }

    // Half a surrogate pair is no name that JSON could have.
    private static bool IsUnicode(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(text, out _, out var length) != OperationStatus.Done) return false;

            text = text[length..];
        }

        return true;
    }

    private static bool TryReadStep(ref ReadOnlySpan<char> text, out JsonPathStep step)
    {
        step = null!;
        if (text is ['[', ..])
        {
            var closing = ClosingBracket(text);
            if (closing < 0 || !TryParseBracket(text[1..closing].Trim(), out step)) return false;

            text = text[(closing + 1)..];
            return true;
        }

        var end = text.IndexOfAny('.', '[');
        var name = end < 0 ? text : text[..end];
        text = text[name.Length..];
        step = name switch
        {
            "*" => new WildcardStep(),
            "length()" => new LengthStep(),
            _ => new MemberStep(name.ToString()),
        };
        return !name.IsEmpty;
    }

    private static bool TryParseBracket(ReadOnlySpan<char> inner, out JsonPathStep step)
    {
        step = null!;
        if (inner is "*")
        {
            step = new WildcardStep();
            return true;
        }

        if (inner is ['?', '(', .. var condition, ')'])
        {
            if (!JsonPathFilterParser.TryParse(condition.ToString(), out var filter)) return false;

            step = new FilterStep(filter);
            return true;
        }

        var parts = new List<JsonPathStep>();
        foreach (var part in SplitAtCommas(inner.ToString()))
        {
            if (!TryParsePart(part.AsSpan().Trim(), out var single)) return false;

            parts.Add(single);
        }

        step = parts is [var only] ? only : new UnionStep(parts);
        return true;
    }

    private static bool TryParsePart(ReadOnlySpan<char> part, out JsonPathStep step)
    {
        step = null!;
        if (part is ['\'', .. var single, '\''] && !single.IsEmpty) step = new MemberStep(single.ToString());
        else if (part is ['"', .. var twice, '"'] && !twice.IsEmpty) step = new MemberStep(twice.ToString());
        else if (TryParseIndex(part, out var index)) step = new IndexStep(index);
        else if (part.IndexOf(':') is >= 0 and var colon) return TryParseSlice(part[..colon].Trim(), part[(colon + 1)..].Trim(), out step);
        else return false;

        return true;
    }

    private static bool TryParseSlice(ReadOnlySpan<char> from, ReadOnlySpan<char> to, out JsonPathStep step)
    {
        var (start, end) = (0, 0);
        var parsed = (from.IsEmpty || TryParseIndex(from, out start)) && (to.IsEmpty || TryParseIndex(to, out end));
        step = new SliceStep(from.IsEmpty ? null : start, to.IsEmpty ? null : end);
        return parsed;
    }

    private static bool TryParseIndex(ReadOnlySpan<char> text, out int index) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out index);

    // Brackets and quotes may be nested: in [?(@['a]'] == 1)] the last one closes.
    private static int ClosingBracket(ReadOnlySpan<char> text)
    {
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '\'' or '"')
            {
                var length = text[(i + 1)..].IndexOf(text[i]);
                if (length < 0) return -1;

                i += 1 + length;
            }
            else if (text[i] == '[')
            {
                depth++;
            }
            else if (text[i] == ']' && --depth == 0)
            {
                return i;
            }
        }

        return -1;
    }

    private static IEnumerable<string> SplitAtCommas(string text)
    {
        var start = 0;
        char? quote = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (quote is not null) quote = text[i] == quote ? null : quote;
            else if (text[i] is '\'' or '"') quote = text[i];
            else if (text[i] == ',')
            {
                yield return text[start..i];
                start = i + 1;
            }
        }

        yield return text[start..];
    }
}
