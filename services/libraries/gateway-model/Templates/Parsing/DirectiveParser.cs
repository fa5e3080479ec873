using System.Diagnostics.CodeAnalysis;
using Gatehouse.GatewayModel.Templates.Directives;
using Gatehouse.GatewayModel.Templates.Expressions;

namespace Gatehouse.GatewayModel.Templates.Parsing;

/// <summary>
/// Reads a directive after its word. Those that take arguments also take the rest of their line when it is blank, as Velocity 1.7 has it
/// and AWS was recorded to have it.
/// </summary>
internal static class DirectiveParser
{
    private static readonly string[] Words =
        ["set", "if", "else", "elseif", "end", "foreach", "break", "stop", "macro", "define", "evaluate"];

    /// <summary>The word of <c>#word</c>, <c>#{word}</c> or <c>#@word</c>; empty, with nothing read, where there is none.</summary>
    public static string ReadWord(TemplateCursor cursor)
    {
        var start = cursor.At;
        cursor.At++;
        var braced = cursor.Skip("{");
        var at = !braced && cursor.Skip("@") ? "@" : "";
        var word = cursor.ReadName(mayHaveHyphens: false);
        if (word.Length > 0 && (!braced || cursor.Skip("}"))) return at + word;

        cursor.At = start;
        return "";
    }

    /// <summary>Whether a directive or a macro defined before stands here.</summary>
    public static bool IsKnown(TemplateCursor cursor)
    {
        if (cursor.Current != '#') return false;

        var start = cursor.At;
        var word = ReadWord(cursor);
        cursor.At = start;
        return Words.Contains(word, StringComparer.Ordinal) || cursor.Macros.ContainsKey(word);
    }

    /// <param name="start">Where the directive's hash is.</param>
    public static bool TryParse(TemplateCursor cursor, string word, int start, [NotNullWhen(true)] out ITemplatePart? part)
    {
        part = null;
        return word switch
        {
            "set" => TryParseSet(cursor, out part),
            "if" => TryParseIf(cursor, out part),
            "foreach" => TryParseForeach(cursor, out part),
            "define" => TryParseDefine(cursor, out part),
            "evaluate" => TryParseEvaluate(cursor, out part),
            "break" => Answer(new BreakDirective(), out part),
            "stop" => Answer(new StopDirective(), out part),
            "macro" => MacroParser.TryParseDefinition(cursor, out part),
            _ => MacroParser.TryParseCall(cursor, word, start, out part),
        };
    }

    private static bool Answer(ITemplatePart parsed, out ITemplatePart part)
    {
        part = parsed;
        return true;
    }

    private static bool TryParseSet(TemplateCursor cursor, [NotNullWhen(true)] out ITemplatePart? part)
    {
        part = null;
        if (!TryOpen(cursor, "set")) return false;
        if (!ReferenceParser.TryParseExpected(cursor, out var target)) return false;
        if (!cursor.SkipAfterBlanks("=")) return cursor.FailAtCurrent("The '=' of #set");
        if (!ExpressionParser.TryParse(cursor, out var expression) || !TryClose(cursor, "set")) return false;

        part = new SetDirective(target, expression);
        return true;
    }

    private static bool TryParseIf(TemplateCursor cursor, [NotNullWhen(true)] out ITemplatePart? part)
    {
        part = null;
        var branches = new List<(TemplateExpression, Block)>();
        Block? otherwise = null;
        for (var ending = "if"; ending != "end";)
        {
            TemplateExpression? condition = null;
            if (ending is not "else" && !TryParseCondition(cursor, ending, out condition)) return false;

            var before = ending;
            if (!BlockParser.TryParse(cursor, out var content, out ending)) return false;
            if (ending.Length == 0) return cursor.Fail("#if is not closed by #end.");
            if (before is "else" && ending is not "end") return cursor.Fail($"#{ending} comes after #else.");

            if (condition is null) otherwise = content;
            else branches.Add((condition, content));
        }

        part = new IfDirective(branches, otherwise);
        return true;
    }

    private static bool TryParseCondition(TemplateCursor cursor, string word, [NotNullWhen(true)] out TemplateExpression? condition)
    {
        condition = null;
        return TryOpen(cursor, word) && ExpressionParser.TryParse(cursor, out condition) && TryClose(cursor, word);
    }

    private static bool TryParseForeach(TemplateCursor cursor, [NotNullWhen(true)] out ITemplatePart? part)
    {
        part = null;
        if (!TryOpen(cursor, "foreach") || !TryReadVariable(cursor, "foreach", out var item)) return false;

        cursor.SkipBlanks();
        if (cursor.ReadName(mayHaveHyphens: false) != "in") return cursor.FailAtCurrent("The 'in' of #foreach");
        if (!ExpressionParser.TryParse(cursor, out var source) || !TryClose(cursor, "foreach")) return false;
        if (!BlockParser.TryParseToEnd(cursor, "foreach", out var content)) return false;

        part = new ForeachDirective(item, source, content);
        return true;
    }

    private static bool TryParseDefine(TemplateCursor cursor, [NotNullWhen(true)] out ITemplatePart? part)
    {
        part = null;
        if (!TryOpen(cursor, "define") || !TryReadVariable(cursor, "define", out var name) || !TryClose(cursor, "define")) return false;
        if (!BlockParser.TryParseToEnd(cursor, "define", out var content)) return false;

        part = new DefineDirective(name, content);
        return true;
    }

    private static bool TryParseEvaluate(TemplateCursor cursor, [NotNullWhen(true)] out ITemplatePart? part)
    {
        part = null;
        cursor.NotOnAws.Add("#evaluate");
        if (!TryParseCondition(cursor, "evaluate", out var expression)) return false;

        part = new EvaluateDirective(expression);
        return true;
    }

    private static bool TryReadVariable(TemplateCursor cursor, string directive, [NotNullWhen(true)] out string? name)
    {
        name = null;
        if (!ReferenceParser.TryParseExpected(cursor, out var reference)) return false;

        name = reference.BareName;
        return name is not null || cursor.Fail($"#{directive} takes a variable, not a part of one.");
    }

    private static bool TryOpen(TemplateCursor cursor, string word) =>
        cursor.SkipAfterBlanks("(") || cursor.FailAtCurrent($"The '(' of #{word}");

    private static bool TryClose(TemplateCursor cursor, string word)
    {
        if (!cursor.SkipAfterBlanks(")")) return cursor.FailAtCurrent($"The ')' of #{word}");

        cursor.SkipRestOfBlankLine();
        return true;
    }
}
