using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Gatehouse.GatewayModel.Templates.Expressions;
using Gatehouse.GatewayModel.Templates.Values;

namespace Gatehouse.GatewayModel.Templates.Parsing;

/// <summary>Reads strings, numbers, true, false, null, lists, ranges and maps.</summary>
internal static class LiteralParser
{
    public static bool TryParse(TemplateCursor cursor, [NotNullWhen(true)] out TemplateExpression? literal)
    {
        literal = null;
        return cursor.Current switch
        {
            '\'' or '"' => TryParseString(cursor, out literal),
            '[' => TryParseList(cursor, out literal),
            '{' => TryParseMap(cursor, out literal),
            '-' or '.' or (>= '0' and <= '9') => TryParseNumber(cursor, out literal),
            _ => TryParseWord(cursor, out literal),
        };
    }

    // Two quotes are one within a string; a backslash is nothing special.
    private static bool TryParseString(TemplateCursor cursor, [NotNullWhen(true)] out TemplateExpression? literal)
    {
        literal = null;
        var quote = cursor.Current.ToString();
        var parts = new List<string>();
        while (cursor.Skip(quote))
        {
            if (cursor.ReadTo(quote) is not { } part) return cursor.Fail("A string is not closed.");

            parts.Add(part);
        }

        var content = string.Join(quote, parts);
        if (quote is "'" || !content.AsSpan().ContainsAny('$', '#', '\\'))
        {
            literal = new Literal(new StringValue(content));
            return true;
        }

        if (!BlockParser.TryParseWhole(cursor.Within(content), out var block)) return false;

        literal = new InterpolatedString(block);
        return true;
    }

    private static bool TryParseNumber(TemplateCursor cursor, [NotNullWhen(true)] out TemplateExpression? literal)
    {
        literal = null;
        var start = cursor.At;
        cursor.Skip("-");
        SkipDigits(cursor);
        var isWhole = true;

        // In [1..5] the dots are the range's.
        if (cursor.Current == '.' && cursor.PeekAt(1) != '.')
        {
            isWhole = false;
            cursor.Skip(".");
            SkipDigits(cursor);
        }

        if (cursor.Current is 'e' or 'E' && (char.IsAsciiDigit(cursor.PeekAt(1)) || cursor.PeekAt(1) is '-' or '+'))
        {
            isWhole = false;
            cursor.At += 2;
            SkipDigits(cursor);
        }

        var text = cursor.Since(start);
        if (isWhole && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer))
            literal = new Literal(new IntegerValue(integer));
        else if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            literal = new Literal(new DoubleValue(number));

        return literal is not null || cursor.Fail($"'{text}' is not a number.");
    }

    private static void SkipDigits(TemplateCursor cursor)
    {
        while (char.IsAsciiDigit(cursor.Current)) cursor.At++;
    }

    private static bool TryParseList(TemplateCursor cursor, [NotNullWhen(true)] out TemplateExpression? literal)
    {
        literal = null;
        cursor.Skip("[");
        var items = new List<TemplateExpression>();
        if (cursor.SkipAfterBlanks("]")) return Answer(new ListLiteral(items), out literal);

        do
        {
            if (!ExpressionParser.TryParse(cursor, out var item)) return false;

            items.Add(item);
            if (items.Count == 1 && cursor.SkipAfterBlanks("..")) return TryParseRange(cursor, item, out literal);
        }
        while (cursor.SkipAfterBlanks(","));

        return cursor.SkipAfterBlanks("]") ? Answer(new ListLiteral(items), out literal) : cursor.FailAtCurrent("The ']' of a list");
    }

    private static bool TryParseRange(TemplateCursor cursor, TemplateExpression from, [NotNullWhen(true)] out TemplateExpression? literal)
    {
        literal = null;
        if (!ExpressionParser.TryParse(cursor, out var to)) return false;

        return cursor.SkipAfterBlanks("]") ? Answer(new RangeLiteral(from, to), out literal) : cursor.FailAtCurrent("The ']' of a range");
    }

    private static bool TryParseMap(TemplateCursor cursor, [NotNullWhen(true)] out TemplateExpression? literal)
    {
        literal = null;
        cursor.Skip("{");
        var entries = new List<(TemplateExpression, TemplateExpression)>();
        if (cursor.SkipAfterBlanks("}")) return Answer(new MapLiteral(entries), out literal);

        do
        {
            if (!ExpressionParser.TryParse(cursor, out var key)) return false;
            if (!cursor.SkipAfterBlanks(":")) return cursor.FailAtCurrent("The ':' of a map's entry");
            if (!ExpressionParser.TryParse(cursor, out var value)) return false;

            entries.Add((key, value));
        }
        while (cursor.SkipAfterBlanks(","));

        return cursor.SkipAfterBlanks("}") ? Answer(new MapLiteral(entries), out literal) : cursor.FailAtCurrent("The '}' of a map");
    }

    private static bool TryParseWord(TemplateCursor cursor, [NotNullWhen(true)] out TemplateExpression? literal)
    {
        var start = cursor.At;
        TemplateValue? value = cursor.ReadName(mayHaveHyphens: false) switch
        {
            "true" => BooleanValue.True,
            "false" => BooleanValue.False,
            "null" => TemplateValue.Null,
            _ => null,
        };
        literal = value is null ? null : new Literal(value);
        if (literal is not null) return true;

        cursor.At = start;
        return cursor.FailAtCurrent("A value");
    }

    private static bool Answer(TemplateExpression parsed, out TemplateExpression literal)
    {
        literal = parsed;
        return true;
    }
}
