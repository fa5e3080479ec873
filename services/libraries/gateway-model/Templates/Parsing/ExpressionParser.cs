using System.Diagnostics.CodeAnalysis;
using Gatehouse.GatewayModel.Templates.Expressions;
using Gatehouse.GatewayModel.Templates.Values;

namespace Gatehouse.GatewayModel.Templates.Parsing;

/// <summary>
/// Reads expressions. From loosest to tightest: <c>||  &amp;&amp;  == !=  &lt; &lt;= &gt; &gt;=  + -  * / %  !</c>; each also by its
/// word (<c>or and eq ne lt le gt ge not</c>) where it has one.
/// </summary>
internal static class ExpressionParser
{
    private static readonly (string Token, BinaryOperator Operator)[][] Levels =
    [
        [("||", new Or()), ("or", new Or())],
        [("&&", new And()), ("and", new And())],
        [("==", new Equality(isEqual: true)), ("eq", new Equality(isEqual: true)),
         ("!=", new Equality(isEqual: false)), ("ne", new Equality(isEqual: false))],
        [("<=", new Ordering(sign => sign <= 0)), ("le", new Ordering(sign => sign <= 0)),
         (">=", new Ordering(sign => sign >= 0)), ("ge", new Ordering(sign => sign >= 0)),
         ("<", new Ordering(sign => sign < 0)), ("lt", new Ordering(sign => sign < 0)),
         (">", new Ordering(sign => sign > 0)), ("gt", new Ordering(sign => sign > 0))],
        [("+", new Arithmetic('+')), ("-", new Arithmetic('-'))],
        [("*", new Arithmetic('*')), ("/", new Arithmetic('/')), ("%", new Arithmetic('%'))],
    ];

    public static bool TryParse(TemplateCursor cursor, [NotNullWhen(true)] out TemplateExpression? expression)
    {
        expression = null;
        if (!cursor.TryEnter()) return false;

        var parsed = TryParse(cursor, level: 0, out expression);
        cursor.Leave();
        return parsed;
    }

    /// <summary>An argument of a method or macro: an expression, or a bare word, which is null.</summary>
    public static bool TryParseArgument(TemplateCursor cursor, [NotNullWhen(true)] out TemplateExpression? argument)
    {
        var start = cursor.At;
        cursor.SkipBlanks();
        if (cursor.ReadName(mayHaveHyphens: false) is not ("" or "true" or "false" or "not"))
        {
            argument = new Literal(TemplateValue.Null);
            return true;
        }

        cursor.At = start;
        return TryParse(cursor, out argument);
    }

    /// <summary>What operators stand between.</summary>
    public static bool TryParseOperand(TemplateCursor cursor, [NotNullWhen(true)] out TemplateExpression? operand)
    {
        operand = null;
        cursor.SkipBlanks();
        if (cursor.Current == '!' || IsWord(cursor, "not"))
        {
            cursor.At += cursor.Current == '!' ? 1 : "not".Length;
            if (!cursor.TryEnter() || !TryParseOperand(cursor, out var negated)) return false;

            cursor.Leave();
            operand = new Not(negated);
            return true;
        }

        if (cursor.Skip("("))
        {
            if (!TryParse(cursor, out operand)) return false;

            return cursor.SkipAfterBlanks(")") || cursor.FailAtCurrent("A ')'");
        }

        if (!ReferenceParser.IsReference(cursor)) return LiteralParser.TryParse(cursor, out operand);

        var parsed = ReferenceParser.TryParse(cursor, out var reference);
        operand = reference;
        return parsed;
    }

    private static bool TryParse(TemplateCursor cursor, int level, [NotNullWhen(true)] out TemplateExpression? expression)
    {
        if (level == Levels.Length) return TryParseOperand(cursor, out expression);
        if (!TryParse(cursor, level + 1, out expression)) return false;

        var rest = new List<(BinaryOperator, TemplateExpression)>();
        while (TryReadOperator(cursor, Levels[level]) is { } binary)
        {
            if (!TryParse(cursor, level + 1, out var operand)) return false;

            rest.Add((binary, operand));
        }

        if (rest.Count > 0) expression = new Operation(expression, rest);
        return true;
    }

    private static BinaryOperator? TryReadOperator(TemplateCursor cursor, (string Token, BinaryOperator Operator)[] operators)
    {
        cursor.SkipBlanks();
        foreach (var (token, binary) in operators)
        {
            if (char.IsAsciiLetter(token[0]) ? !IsWord(cursor, token) : !cursor.IsAt(token)) continue;

            cursor.At += token.Length;
            return binary;
        }

        return null;
    }

    private static bool IsWord(TemplateCursor cursor, string word) =>
        cursor.IsAt(word) && !char.IsAsciiLetterOrDigit(cursor.PeekAt(word.Length));
}
